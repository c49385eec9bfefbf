using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Sources;

namespace Quant.Lab.Reports.Sections;

/// <summary>What was run, with what, where and by which code.</summary>
internal static class ManifestSection
{
    /// <summary>The section.</summary>
    public static ReportSection Of(ReportRun run) => new(
        "manifest", "Run",
        Html.Of($"<div class=\"row wrap\"><div>{Table("What was run", Facts(run))}</div><div>{Table("Parameters", run.Parameters.Select(x => (x.Key, x.Value)))}</div></div>"));

    private static Html Table(string title, IEnumerable<(string Name, string Value)> rows) => DataTable.Of(["", "value"], rows.Select(x => (IReadOnlyList<Cell>)[x.Name, x.Value]), title);

    private static IEnumerable<(string Name, string Value)> Facts(ReportRun run)
    {
        var outcome = run.Outcome;
        yield return ("run", run.Name);
        yield return ("algorithm", run.Algorithm);
        yield return ("status", outcome.Error is { } error ? $"{outcome.Status}: {error}" : outcome.Status.ToString());
        yield return ("days", $"{Figures.Day(DateOnly.FromDateTime(outcome.From))} to {Figures.Day(DateOnly.FromDateTime(outcome.To))}");
        yield return ("engine", $"{outcome.Engine.Name} {outcome.Engine.Version}");
        if (run.Manifest is not { } manifest)
        {
            yield return ("manifest", "none: this is a result file of Lean");
            yield break;
        }
        yield return ("commit", manifest.Git is { } git ? git.Commit + (git.Dirty ? " and uncommitted changes" : "") : "not in git");
        yield return ("data", $"{manifest.Data.Folder}{(manifest.Request.Seed is { } seed ? $", seed {seed}" : "")}");
        yield return ("data fingerprint", manifest.Data.Fingerprint ?? Figures.Undefined);
        yield return ("calendar fingerprint", manifest.Data.CalendarFingerprint);
        yield return ("trades sha256", manifest.TradesSha256);
        yield return ("orders md5", manifest.OrderListHash is { Length: > 0 } hash ? hash : Figures.Undefined);
        yield return ("machine", $"{manifest.Machine.System}, {manifest.Machine.Architecture}, {manifest.Machine.Processors} processors, {manifest.Machine.Runtime}");
        yield return ("started", $"{Figures.Time(manifest.Machine.Started)} UTC, took {manifest.Machine.Seconds.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} s");
    }
}
