using Quant.Engine.Results;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Sections;
using Quant.Lab.Reports.Sources;

namespace Quant.Lab.Reports;

/// <summary>Makes the page of a run.</summary>
internal static class TearSheet
{
    /// <summary>The page. The same run and the same prices give the same page, byte for byte.</summary>
    /// <param name="run">The run.</param>
    /// <param name="other">The run to compare it with; null for none.</param>
    /// <param name="clock">Says what "today" is.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static ReportPage Of(ReportRun run, ReportRun? other, TimeProvider clock, CancellationToken cancellation)
    {
        var analysis = new RunAnalysis(run);
        var sections = new[]
        {
            OverviewSection.Of(analysis),
            other is null ? null : CompareSection.Of(analysis, new RunAnalysis(other)),
            AccountSection.Of(analysis),
            ReturnsSection.Of(analysis),
            StatisticsSection.Of(analysis),
            TradesSection.Of(analysis),
            PricesSection.Of(analysis, clock, cancellation),
            AttributionSection.Of(analysis),
            ExposureSection.Of(analysis),
            CostSection.Of(analysis),
            ExecutionSection.Of(run),
            RiskSection.Of(run),
            ManifestSection.Of(run),
        };
        var outcome = run.Outcome;
        return new ReportPage(
            run.Algorithm,
            $"{Figures.Day(DateOnly.FromDateTime(outcome.From))} to {Figures.Day(DateOnly.FromDateTime(outcome.To))}, {$"{outcome.Engine.Name} engine {outcome.Engine.Version}".TrimEnd()}, run {run.Name}{(other is null ? "" : $", compared with {other.Name}")}",
            [.. sections.OfType<ReportSection>()])
        {
            Warning = outcome.Status == RunStatus.Completed ? null
                : $"This run is partial: it {(outcome.Error is { } error ? $"ended with an error: {error}" : "was stopped")}. All figures are those up to then.",
        };
    }
}
