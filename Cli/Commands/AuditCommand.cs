using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quant.Cli.Help;
using Quant.Cli.Parsing;
using Quant.Lab.Algorithms;
using Quant.Lab.Audit;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>Examines an algorithm and fails when one of the proofs does: made for CI.</summary>
internal sealed class AuditCommand : QuantCommand
{
    private const int MostCuts = 10_000;
    private const int MostJobs = 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Argument<string> _algorithm = new("algorithm") { Description = "A folder of Algorithms/, or the path of a .dll (with :Class after it, if it has several algorithms)." };
    private readonly Option<DateTime?> _from = Values.Date("--from", "First day, in the algorithm's time zone; otherwise the algorithm's own.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; otherwise the algorithm's own.");
    private readonly Option<decimal?> _cash = Values.Money("--cash", "Cash to start with, in account currency; otherwise the algorithm's own.");
    private readonly Option<IReadOnlyDictionary<string, string>> _set = Values.Assignments("--set", "Changes a parameter of config.json for this audit; may be repeated.");
    private readonly Option<string[]> _vary = Varied.Option(
        "What to try when a leak is found, to name the parameter that exposes it", "Without it a few values of each parameter that has a range of its own, is a switch, or is changed by --set.");

    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder; otherwise that of lean.json, with sample data made on first use.", HelpName = "folder" };
    private readonly Option<long?> _cuts = Values.Whole("--cuts", "Times per kind of decision at which the future is taken away and scrambled; 8 otherwise.", 1, MostCuts);
    private readonly Option<long?> _seed = Values.Whole("--seed", "Seed of the scrambled futures; 1 otherwise.", 0);
    private readonly Option<long?> _jobs = Values.Whole("--jobs", "Runs at the same time; otherwise one per processor, at least 2.", 1, MostJobs);
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object instead of text." };

    public AuditCommand(CommandHost host)
        : base("audit", "Proves that an algorithm does not look ahead and is repeatable; warns of fragile results.", host)
    {
        Arguments.Add(_algorithm);
        foreach (var option in new Option[] { _from, _to, _cash, _set, _vary, _data, _cuts, _seed, _jobs, _json })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant audit EmaCross", "exit code 1 when a proof fails: for CI"),
        new("quant audit EmaCross --cuts 100", "more other futures: finds rarer leaks"),
        new("quant audit EmaCross --vary fast-period=6:18:6", "if it leaks: is it this parameter?"),
        new("quant audit EmaCross --from 2024-03-01 --to 2024-03-31 --set fast-period=8", "other days, other parameters"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var target = AlgorithmTarget.Find(Host.Workspace, parse.GetRequiredValue(_algorithm));
        var changes = parse.GetRequiredValue(_set);
        // wrong names are told before sample data is made
        _ = target.ParametersWith(changes);
        _ = ParameterChoice.Of(target, AlgorithmLoader.Parameters(AlgorithmLoader.Load(target)), changes, parse.GetValue(_vary) ?? []);
        var subject = AuditSubject.Of(new RunRequest(Host.Workspace, target, DataFolders.Resolve(Host, parse.GetValue(_data), null))
        {
            Changes = changes,
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Cash = parse.GetValue(_cash),
            Clock = Host.Clock,
        }, parse.GetValue(_vary) ?? []);
        var report = AlgorithmAudit.Run(subject, Settings(parse), new Announcer(Host), Host.Cancellation);
        if (parse.GetValue(_json))
        {
            Host.Output.WriteLine(JsonSerializer.Serialize(new { report.Name, report.Passed, report.ProvedNothing, report.Warnings, report.Checks }, Json));
        }
        else
        {
            Write(report);
        }
        return report.Passed ? ExitCode.Success : ExitCode.Negative;
    }

    private AuditSettings Settings(ParseResult parse)
    {
        var settings = new AuditSettings();
        return settings with
        {
            Cuts = (int)(parse.GetValue(_cuts) ?? settings.Cuts),
            Seed = (ulong)(parse.GetValue(_seed) ?? (long)settings.Seed),
            Jobs = (int)(parse.GetValue(_jobs) ?? settings.Jobs),
        };
    }

    private void Write(AuditReport report)
    {
        foreach (var warning in report.Warnings)
        {
            Host.Errors.WriteLine($"Warning: {warning}");
        }
        foreach (var check in report.Checks)
        {
            Host.Output.WriteLine($"{check.Verdict.ToString().ToUpperInvariant(),-8} {check.Name}: {check.Summary}");
            foreach (var detail in check.Details)
            {
                Host.Output.WriteLine($"         - {detail}");
            }
        }
        Host.Output.WriteLine(report.ProvedNothing ? $"{report.Name}: nothing was proven, for it decided nothing on these days and data."
            : report.Passed ? $"{report.Name}: no proof failed." : $"{report.Name}: a proof failed.");
    }

    /// <summary>Says what is being looked at, where a person watches.</summary>
    private sealed class Announcer(CommandHost host) : IProgress<string>
    {
        public void Report(string value)
        {
            if (host.ShowsProgress)
            {
                host.Errors.WriteLine($"{value} ...");
            }
        }
    }
}
