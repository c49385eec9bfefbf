namespace Quant.Core.BreakRetest;

/// <summary>How much a result counts. See <see cref="TrackRecord"/>.</summary>
public sealed record TrackRecordSettings
{
    /// <summary>Last results of a type that count. <value>At least 1; 100 by default.</value></summary>
    public int Window { get; init; } = 100;

    /// <summary>Results of a type before its expectancy is told. <value>At least 1; 20 by default.</value></summary>
    public int MinSample { get; init; } = 20;

    /// <summary>Expectancy of a setup about which nothing is known, in R. <value>0 by default.</value></summary>
    public double Prior { get; init; }

    /// <summary>As many results as the prior is worth. <value>Not negative; 20 by default.</value></summary>
    public double PriorWeight { get; init; } = 20;
}

/// <summary>
/// What setups of each type earned lately, in R (multiples of the distance of entry and stop). The expectancy is shrunk towards a prior:
/// <c>(weight * prior + sum of results) / (weight + number of results)</c>, the posterior mean of a normal prior worth <c>weight</c> results, so that a short streak
/// moves it little and a long one much.
/// </summary>
public sealed class TrackRecord
{
    private readonly TrackRecordSettings _settings;
    private readonly Dictionary<string, Queue<double>> _results = new(StringComparer.Ordinal);

    /// <summary>A record without results.</summary>
    public TrackRecord(TrackRecordSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Window, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MinSample, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.PriorWeight);
        _settings = settings;
    }

    /// <summary>Adds the result of a trade that is over.</summary>
    /// <param name="setup">Type of setup.</param>
    /// <param name="result">Profit in R.</param>
    public void Add(string setup, double result)
    {
        if (!double.IsFinite(result))
        {
            throw new ArgumentOutOfRangeException(nameof(result), result, "A result is a finite number of R.");
        }
        if (!_results.TryGetValue(setup, out var results))
        {
            results = new Queue<double>();
            _results.Add(setup, results);
        }
        if (results.Count == _settings.Window)
        {
            results.Dequeue();
        }
        results.Enqueue(result);
    }

    /// <summary>Number of results that count for a type.</summary>
    public int Count(string setup) => _results.TryGetValue(setup, out var results) ? results.Count : 0;

    /// <summary>Expectancy of a type in R, shrunk; null as long as the sample is too small.</summary>
    public double? Expectancy(string setup)
    {
        if (!_results.TryGetValue(setup, out var results) || results.Count < _settings.MinSample)
        {
            return null;
        }
        var sum = 0.0;
        foreach (var result in results)
        {
            sum += result;
        }
        return (_settings.PriorWeight * _settings.Prior + sum) / (_settings.PriorWeight + results.Count);
    }
}
