using Quant.Core.Statistics.Returns;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;

namespace Quant.Lab.Reports.Sections;

/// <summary>How much of the account was at work, and how much was traded.</summary>
internal static class ExposureSection
{
    /// <summary>The section; null without trades or without an account.</summary>
    public static ReportSection? Of(RunAnalysis run)
    {
        if (run.Trades.Count == 0 || !run.HasAccount)
        {
            return null;
        }
        var exposure = ExposureHistory.Of(run);
        var (summary, clock) = (exposure.Summary, run.History.Clock);
        var peaks = exposure.DailyPeaks(x => DateOnly.FromDateTime(clock.ToLocal(x))).ToList();
        var days = peaks.Select(x => x.Day.ToDateTime(TimeOnly.MinValue).Ticks).ToList();
        var turnover = run.Run.Details.Series("Portfolio Turnover", "Portfolio Turnover").Select(x => x.Value).ToArray();
        return new ReportSection(
            "exposure", "Exposure",
            new LineChart(
                LineSeries.At("long", Role.Gain, days, peaks.Select(x => (double?)x.Long)) with { Area = true, Step = true },
                LineSeries.At("short", Role.Loss, days, peaks.Select(x => (double?)x.Short)) with { Area = true, Step = true })
            {
                Title = "Largest exposure of each day",
                Unit = Unit.Percent,
                Height = 70,
                Note = "Value of open trades at their entry prices over the value of the account. Positions still open at the end are not in it.",
            }.ToHtml(),
            DataTable.Of(["", ">value"],
            [
                ["Average gross exposure", Figures.Percent(summary?.AverageGross)],
                ["Average net exposure", Figures.Percent(summary?.AverageNet)],
                ["Largest gross exposure", Figures.Percent(summary?.MaximumGross)],
                ["Time with an open trade", Figures.Percent(TimeInMarket.Of(run.Closed, run.History.Curve.Times[0], run.History.Curve.Times[^1]))],
                ["Turnover of a day (bought and sold over the account, mean)", Figures.Percent(Turnover.PerPeriod(turnover))],
            ]));
    }
}
