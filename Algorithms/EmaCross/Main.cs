using Quant.Alphas.EmaCross;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Algorithm.Framework.Selection;

namespace Quant.Algorithms;

/// <summary>Trades one US equity by crossings of two exponential averages. Wiring only; see README.md.</summary>
public sealed class EmaCross : QCAlgorithm
{
    /// <summary>Sets the dates, the cash, and the models of the framework.</summary>
    public override void Initialize()
    {
        var parameters = OptionsBinder.Bind<EmaCrossParameters>(GetParameters());
        var limits = RiskLimits.Load().TightenedBy(parameters.Risk);

        SetStartDate(2013, 10, 7);
        SetEndDate(2013, 10, 11);
        SetCash(100_000);

        UniverseSettings.Resolution = Resolution.Minute;
        SetUniverseSelection(new ManualUniverseSelectionModel(QuantConnect.Symbol.Create(parameters.Ticker, SecurityType.Equity, Market.USA)));
        SetAlpha(new EmaCrossAlphaModel(parameters.Alpha));
        SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
        AddRiskManagement(new MaximumDrawdownPercentPerSecurity(limits.MaxPositionLoss));
        AddRiskManagement(new MaximumDrawdownPercentPortfolio(limits.MaxDrawdown));
        SetExecution(new ImmediateExecutionModel());

        SetWarmUp(parameters.Alpha.SlowPeriod * parameters.Alpha.BarMinutes, Resolution.Minute);
    }
}
