using System.Globalization;
using Quant.Core.Statistics.Costs;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.Reports.Sections;

/// <summary>What would be left at other costs.</summary>
internal static class CostSection
{
    private static readonly double[] Multiples = [0, 1, 2, 3];

    /// <summary>The section; null without trades or without an account.</summary>
    public static ReportSection? Of(RunAnalysis run)
    {
        if (run.Trades.Count == 0 || !run.HasAccount)
        {
            return null;
        }
        var slipped = run.Trades.Where(x => x.Slippage is not null).ToList();
        double? slippage = slipped.Count > 0 ? slipped.Sum(x => x.Slippage!.Value) : null;
        var sets = new List<(string Name, Role Role, IReadOnlyList<CostScenario> Scenarios)> { ("fees", Role.Main, Scenarios(run, x => (x, 1))) };
        if (slippage is not null)
        {
            sets.Add(("slippage", Role.Other, Scenarios(run, x => (1, x))));
            sets.Add(("both", Role.Third, Scenarios(run, x => (x, x))));
        }
        var limit = CostScenario.BreakEven(run.Costed, run.Trades.Sum(x => x.ValueTraded));
        return new ReportSection(
            "costs", "Cost sensitivity",
            Html.Of($"""
                <p>Recomputed: the result of each closed trade with a multiple of its fees and of its slippage, booked when it ends, and from that the account day by day. Not recomputed: decisions and sizes
                that would have been others with another account, and positions still open at the end. Drawdowns here are those of daily values.</p>
                <p>Fees were {Figures.Money(run.Summary.Fees)} {run.Run.Outcome.Currency}. {Slippage(run, slipped.Count, slippage)} {BreakEven(limit)}</p>

                """),
            new BarChart([.. Multiples.Select(Name)], [.. sets.Select(x => new BarSeries(x.Name, x.Role, [.. x.Scenarios.Select(s => s.TotalReturn)]))])
            {
                Title = "Total return at multiples of the costs",
                Unit = Unit.Percent,
                Height = 70,
            }.ToHtml(),
            DataTable.Of(
                ["costs", ">net profit", ">total return", ">Sharpe", ">max drawdown", ">win rate", ">profit factor"],
                sets.SelectMany(set => set.Scenarios.Select((x, i) => (IReadOnlyList<Cell>)
                [
                    $"{Name(Multiples[i])} {set.Name}", Cell.Signed(x.NetProfit, Figures.Money), Cell.Signed(x.TotalReturn, Figures.Percent), Figures.Ratio(x.Sharpe),
                    Figures.Percent(x.MaximumDrawdown), Figures.Percent(x.WinRate), Figures.Ratio(x.ProfitFactor),
                ]))));
    }

    private static List<CostScenario> Scenarios(RunAnalysis run, Func<double, (double Fees, double Slippage)> multiples)
        => [.. Multiples.Select(multiples).Select(x => CostScenario.Of(run.History.Daily, run.Costed, x.Fees, x.Slippage, run.History.Conventions))];

    private static string Slippage(RunAnalysis run, int known, double? slippage) => slippage is null
        ? "Slippage is not known: the result does not say at which prices orders were sent."
        : $"Slippage was {Figures.Money(slippage)} {run.Run.Outcome.Currency}: fills of orders at the market against the middle of bid and ask when they were sent, of stops against the stop price; "
            + $"limits have none.{(known < run.Trades.Count ? $" It is not known for {run.Trades.Count - known} of {run.Trades.Count} trades, which keep theirs." : "")}";

    private static string BreakEven(double? limit) => limit switch
    {
        null => "",
        < 0 => "At these costs the trades lost already.",
        _ => $"Costs could rise by {Figures.Ratio(10_000 * limit)} basis points of each value bought or sold until nothing is left.",
    };

    private static string Name(double multiple) => string.Create(CultureInfo.InvariantCulture, $"{multiple:0}x");
}
