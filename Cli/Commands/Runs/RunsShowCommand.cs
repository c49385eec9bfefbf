using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Engine.Results;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands.Runs;

/// <summary>Shows one run: what was run, with what, and what came of it.</summary>
internal sealed class RunsShowCommand : QuantCommand
{
    private readonly Argument<string> _run = RunArguments.One("run");
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object (folder, manifest, summary)." };

    public RunsShowCommand(CommandHost host)
        : base("show", "Shows one run: what was run, with what, and what came of it.", host)
    {
        Arguments.Add(_run);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant runs show last", "the newest run"),
        new("quant runs show 20260105-091500-EmaCross --json", "for programs"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var run = new RunStore(Host.Workspace.RunsFolder).Find(parse.GetRequiredValue(_run));
        if (parse.GetValue(_json))
        {
            RunJsonOutput.Write(Host, run);
            return ExitCode.Success;
        }
        var manifest = run.Manifest;
        Host.Output.WriteLine($"{manifest.Id}, {manifest.From:yyyy-MM-dd} to {manifest.To:yyyy-MM-dd}{(manifest.Partial ? ", PARTIAL" : "")}");
        if (manifest.Error is { } error)
        {
            Host.Output.WriteLine($"Ended with an error: {error}");
        }
        else if (manifest.Status == RunStatus.Cancelled)
        {
            Host.Output.WriteLine("Stopped before its end.");
        }
        RunReport.WriteFigures(Host, run);
        Table.Write(Host, ["parameter", "value"], manifest.Parameters.Select(x => new[] { x.Key, x.Value }));
        Table.WriteGrid(Host, [.. Facts(run).Select(x => new[] { x.Name, x.Value })], alignRight: false);
        return ExitCode.Success;
    }

    private static IEnumerable<(string Name, string Value)> Facts(RunFolder run)
    {
        var manifest = run.Manifest;
        yield return ("engine", $"{manifest.Engine.Name} {manifest.Engine.Version}");
        if (manifest.Algorithm is { Assembly: { } assembly, AssemblySha256: { } hash })
        {
            yield return ("assembly", $"{assembly}, {hash}");
        }
        yield return ("commit", manifest.Git is { } git ? git.Commit + (git.Dirty ? " and uncommitted changes" : "") : "not in git");
        yield return ("data", $"{manifest.Data.Folder}, {manifest.Data.Fingerprint ?? "no fingerprint"}");
        yield return ("calendars", manifest.Data.CalendarFingerprint);
        yield return ("trades sha256", manifest.TradesSha256);
        yield return ("orders md5", manifest.OrderListHash);
        yield return ("machine", $"{manifest.Machine.Name}, {manifest.Machine.System}, {manifest.Machine.Processors} processors, {manifest.Machine.Runtime}");
        yield return ("started", $"{manifest.Machine.Started:yyyy-MM-dd HH:mm:ss} UTC");
        yield return ("folder", run.FolderPath);
        yield return ("for lean report", run.LeanResultPath);
    }
}
