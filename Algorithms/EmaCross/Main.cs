using Quant.Alphas.EmaCross;
using Quant.Core.Parameters;
using Quant.Core.Records;
using Quant.ExecutionModels.Quality;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Framework.Records;
using Quant.Framework.Symbols;
using Quant.Portfolio.FixedFraction;
using Quant.RiskModels.AtrStop;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Brokerages;
using QuantConnect.Orders.Fees;

namespace Quant.Algorithms;

/// <summary>Trades coins or US equities by crossings of two exponential averages of 15-minute bars. Wiring only; see README.md.</summary>
public sealed class EmaCross : QCAlgorithm, IKeepsRecords, IParameterSource
{
    // n periods later an average still has e^(-2n) of what it began with: 14 % after one and 0.2 % after three, both enough to move a crossing; 0.005 % after five
    private const int WarmUpPeriods = 5;

    private RunRecords? _records;

    /// <inheritdoc/>
    public static IReadOnlyList<ParameterDescription> DescribeParameters() => OptionsBinder.Parameters<EmaCrossParameters>();

    /// <summary>Sets the dates, the cash, the broker and the models of the framework.</summary>
    public override void Initialize()
    {
        var parameters = OptionsBinder.Bind<EmaCrossParameters>(GetParameters());
        var limits = RiskLimits.Load().TightenedBy(parameters.Risk);
        _records = new RunRecords(this, nameof(EmaCross));
        var symbols = Tickers.ResolveAll(parameters.Ticker, SymbolPropertiesDatabase);

        SetStartDate(2024, 1, 1);
        SetEndDate(2024, 12, 31);
        SetCash(100_000);
        SetBroker(symbols, parameters);
        // what is traded itself: does trading it beat holding it?
        SetBenchmark(symbols[0]);

        UniverseSettings.Resolution = Resolution.Minute;
        SetUniverseSelection(new ManualUniverseSelectionModel(symbols));
        SetAlpha(new EmaCrossAlphaModel(parameters.Alpha));
        SetPortfolioConstruction(new FixedFractionPortfolioConstructionModel(parameters.Sizing, limits));
        AddRiskManagement(new AtrStopRiskModel(parameters.Stop, _records.Stops));
        AddRiskManagement(new MaximumDrawdownPercentPerSecurity(limits.MaxPositionLoss));
        AddRiskManagement(new MaximumDrawdownPercentPortfolio(limits.MaxDrawdown));
        SetExecution(new MeasuredExecutionModel(new ImmediateExecutionModel(), _records.Executions));

        SetWarmUp(WarmUpPeriods * parameters.Alpha.SlowPeriod * parameters.Alpha.BarMinutes, Resolution.Minute);
    }

    /// <inheritdoc/>
    public override void OnEndOfAlgorithm() => SaveRecords();

    /// <inheritdoc/>
    public void SaveRecords() => _records?.Save();

    // the fees and rules of a broker that trades it: an example without costs would flatter
    private void SetBroker(IReadOnlyList<Symbol> symbols, EmaCrossParameters parameters)
    {
        var coins = symbols.Count(x => x.SecurityType == SecurityType.Crypto);
        if (coins > 0 && coins < symbols.Count)
        {
            throw new ArgumentException($"ticker = \"{parameters.Ticker}\": coins and stocks have different brokers; name the ones or the others.");
        }
        if (coins == 0)
        {
            SetBrokerageModel(BrokerageName.InteractiveBrokersBrokerage, AccountType.Margin);
            return;
        }
        if (parameters.Alpha.AllowShort)
        {
            throw new ArgumentException($"allow-short = 1: {symbols[0].Value} is traded in a cash account at Coinbase and cannot be sold short; set allow-short to 0.");
        }
        SetBrokerageModel(BrokerageName.Coinbase, AccountType.Cash);
        AddSecurityInitializer(security => security.SetFeeModel(new CoinbaseFeeModel(parameters.TakerFee, parameters.TakerFee)));
    }
}
