using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Orders.Fills;

namespace Quant.Tests.Lab.Audit.Leaks;

/// <summary>What the audited algorithms of these tests have in common: minutes of the kit's QAAA from a Monday to a Friday, equal weights, orders at once.</summary>
internal static class KitWeek
{
    /// <summary>Sets an algorithm up.</summary>
    /// <param name="algorithm">The algorithm, in its <c>Initialize</c>.</param>
    /// <param name="alpha">What it trades by.</param>
    /// <param name="fills">How its orders are filled; null for the default.</param>
    public static void Initialize(QCAlgorithm algorithm, AlphaModel alpha, IFillModel? fills)
    {
        algorithm.SetStartDate(2023, 11, 27);
        algorithm.SetEndDate(2023, 12, 1);
        algorithm.SetCash(100_000);
        algorithm.SetBenchmark(_ => 100m);
        algorithm.UniverseSettings.Resolution = Resolution.Minute;
        algorithm.UniverseSettings.DataNormalizationMode = DataNormalizationMode.Raw;
        algorithm.SetUniverseSelection(new ManualUniverseSelectionModel(Symbol.Create("QAAA", SecurityType.Equity, Market.USA)));
        if (fills is not null)
        {
            algorithm.AddSecurityInitializer(x => x.SetFillModel(fills));
        }
        algorithm.SetAlpha(alpha);
        algorithm.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel());
        algorithm.SetExecution(new ImmediateExecutionModel());
    }
}
