using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Orders.Fills;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>Trades minutes of the kit's QAAA by one alpha, from a Monday to a Friday.</summary>
internal sealed class AuditAlgorithm(AlphaModel alpha, IFillModel? fills = null, int warmUpDays = 0) : QCAlgorithm
{
    public override void Initialize()
    {
        SetStartDate(2023, 11, 27);
        SetEndDate(2023, 12, 1);
        SetCash(100_000);
        SetBenchmark(_ => 100m);
        UniverseSettings.Resolution = Resolution.Minute;
        UniverseSettings.DataNormalizationMode = DataNormalizationMode.Raw;
        SetUniverseSelection(new ManualUniverseSelectionModel(QuantConnect.Symbol.Create("QAAA", SecurityType.Equity, Market.USA)));
        if (fills is not null)
        {
            AddSecurityInitializer(x => x.SetFillModel(fills));
        }
        SetAlpha(alpha);
        if (warmUpDays > 0)
        {
            SetWarmUp(TimeSpan.FromDays(warmUpDays));
        }
        SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
        SetExecution(new ImmediateExecutionModel());
    }
}
