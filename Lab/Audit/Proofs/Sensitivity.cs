using System.Globalization;
using Quant.Core.Statistics.Returns;
using Quant.Engine.Results;
using Quant.Lab.Audit.Runs;
using Quant.Lab.Trials;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace Quant.Lab.Audit.Proofs;

/// <summary>What is left of the result when orders fill one bar later, and when the spread is twice as wide. A profit that needs perfect fills is none.</summary>
internal static class Sensitivity
{
    public const string Name = "Cost and delay";

    public static AuditCheck Run(AuditRunner runner, RecordedRun baseline)
    {
        if (baseline.Result.Orders.Count == 0)
        {
            return new AuditCheck(Name, AuditVerdict.Skipped, "The run sent no order.");
        }
        var later = runner.Run(prepare: x => ForEach(x, security => security.SetFillModel(new DelayedFillModel(security.FillModel))));
        var dearer = runner.Run(prepare: x => ForEach(x, security => security.SetSlippageModel(new WiderSpreadSlippage(security.SlippageModel))));
        var lost = new[] { ("one bar later", later), ("twice the spread", dearer) }.Where(x => Profit(baseline) > 0 && Profit(x.Item2) <= 0).Select(x => x.Item1).ToList();
        return new AuditCheck(
            Name,
            lost.Count > 0 ? AuditVerdict.Warning : AuditVerdict.Passed,
            lost.Count > 0 ? $"The profit does not survive: {string.Join(", ", lost)}."
                : Profit(baseline) > 0 ? "The profit survives fills one bar later and twice the spread."
                : "There is no profit that could suffer.")
        {
            Details = [Line("as it is", baseline), Line("one bar later", later), Line("twice the spread", dearer)],
        };
    }

    /// <summary>Changes the securities there are, and those that come later.</summary>
    private static void ForEach(QCAlgorithm algorithm, Action<Security> change)
    {
        foreach (var security in algorithm.Securities.Values)
        {
            change(security);
        }
        var initializer = algorithm.SecurityInitializer;
        algorithm.SetSecurityInitializer(security =>
        {
            initializer.Initialize(security);
            change(security);
        });
    }

    private static decimal Profit(RecordedRun run) => run.Result.Statistics.TotalPerformance.PortfolioStatistics.TotalNetProfit;

    private static string Line(string name, RecordedRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: net profit {Profit(run):P2}, Sharpe ratio {Sharpe(run.Result)}, {run.Result.Trades.Count} {(run.Result.Trades.Count == 1 ? "trade" : "trades")}");

    private static string Sharpe(RunResult result)
        => DailyReturns.Of(result) is var returns && SharpeRatio.Annual(returns.Values, returns.Conventions) is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "-";
}
