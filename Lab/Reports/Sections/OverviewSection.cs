using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;

namespace Quant.Lab.Reports.Sections;

/// <summary>What everybody looks at first.</summary>
internal static class OverviewSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(RunAnalysis run)
    {
        var (account, trades, currency) = (run.Returns, run.Summary, run.Run.Outcome.Currency);
        double? end = run.History.Curve.Count > 0 ? run.History.Curve.Values[^1] : null;
        return new ReportSection("overview", "Overview", Html.Of($"""
            <div class="tiles">
            {Tile("Total return", Figures.Percent(account.TotalReturn), account.TotalReturn, $"{currency} {Figures.Money(end)} at the end")}
            {Tile("Growth per year", Figures.Percent(account.AnnualReturn), account.AnnualReturn)}
            {Tile("Sharpe ratio", Figures.Ratio(account.Sharpe), account.Sharpe, $"Sortino {Figures.Ratio(account.Sortino)}")}
            {Tile("Maximum drawdown", Figures.Percent(account.MaximumDrawdown), null, $"Calmar {Figures.Ratio(account.Calmar)}")}
            {Tile("Volatility per year", Figures.Percent(account.AnnualVolatility), null, $"worst day {Figures.Percent(account.Worst)}")}
            {Tile("Trades", Figures.Count(trades.Count), null, $"{Figures.Percent(trades.WinRate)} of them win")}
            {Tile("Profit factor", Figures.Ratio(trades.ProfitFactor), trades.ProfitFactor - 1, $"payoff {Figures.Ratio(trades.PayoffRatio)}")}
            {Tile("Expectancy of a trade", Figures.Money(trades.Expectancy), trades.Expectancy, $"{Figures.Ratio(trades.RMultiples.Mean)} R")}
            {Tile("Fees", Figures.Money(trades.Fees), null, $"{currency}, of closed trades")}
            {Tile("Beta", Figures.Ratio(run.Benchmark?.Beta), null, run.Benchmark is null ? "no benchmark" : $"alpha {Figures.Percent(run.Benchmark.Alpha)}")}
            </div>

            """));
    }

    private static Html Tile(string name, string value, double? sign, string? more = null) => Html.Of($"""
        <div class="tile"><span>{name}</span><b class="{(sign > 0 ? "gain" : sign < 0 ? "loss" : "plain")}">{value}</b>{(more is null ? Html.Empty : Html.Of($"<small>{more}</small>"))}</div>

        """);
}
