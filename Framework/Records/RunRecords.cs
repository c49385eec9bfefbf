using Quant.Core.Records;
using Quant.Framework.Execution;
using Quant.Framework.Risk;
using QuantConnect.Algorithm;

namespace Quant.Framework.Records;

/// <summary>
/// What an algorithm records of a run: how its orders were executed, what risk control did, the plans behind its insights, and the stops of positions without one.
/// Nothing is done per bar.
/// <see cref="Save()"/>, to be called at the end of the algorithm, leaves it as tables in Lean's object store (<see cref="RecordFiles"/>), on any engine; live it is
/// also saved every hour, so that a crash costs an hour of the journal at most.
/// </summary>
public sealed class RunRecords
{
    private readonly QCAlgorithm _algorithm;
    private readonly string _name;
    private readonly RiskJournal? _risk;
    private readonly PlanLog? _plans;
    private StopLog? _stops;
    private DateTime? _started;

    /// <summary>Begins to record; to be made while the algorithm is initialised.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="name">Its name, the same at every start.</param>
    /// <param name="risk">The journal of its risk control; null if it has none, and no <c>risk.csv</c> is written.</param>
    /// <param name="hasPlans">Whether its alpha makes plans; if not, no <c>plans.csv</c> is written.</param>
    public RunRecords(QCAlgorithm algorithm, string name, RiskJournal? risk = null, bool hasPlans = false)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (_algorithm, _name, _risk) = (algorithm, name, risk);
        if (hasPlans)
        {
            _plans = new PlanLog();
            algorithm.InsightsGenerated += (_, generated) => _plans.Add(generated.Insights);
        }
        if (algorithm.LiveMode)
        {
            algorithm.Schedule.On("records", algorithm.DateRules.EveryDay(), algorithm.TimeRules.Every(TimeSpan.FromHours(1)), Save);
        }
    }

    /// <summary>Execution quality, for <c>MeasuredExecutionModel</c>.</summary>
    public ExecutionLog Executions { get; } = new();

    /// <summary>Stops of positions, for risk models that set them without a plan; no <c>stops.csv</c> is written if nobody asks for it.</summary>
    public StopLog Stops => _stops ??= new StopLog();

    /// <summary>Stores what was recorded so far in place of what was stored before.</summary>
    public void Save()
    {
        Save(RecordFiles.Executions, Executions.ToCsv());
        if (_risk is not null)
        {
            Save(RecordFiles.Risk, _risk.ToCsv());
        }
        if (_plans is not null)
        {
            Save(RecordFiles.Plans, _plans.ToCsv(Executions.Records));
        }
        if (_stops is not null)
        {
            Save(RecordFiles.Stops, _stops.ToCsv());
        }
    }

    private void Save(string file, string text)
    {
        var key = _algorithm.LiveMode ? RecordFiles.LiveKey(_name, _started ??= _algorithm.UtcTime, file) : RecordFiles.Key(_name, file);
        if (!_algorithm.ObjectStore.Save(key, text))
        {
            // a full store is no reason to stop trading
            _algorithm.Error($"The records \"{key}\" could not be saved in the object store.");
        }
    }
}
