using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Core.Text;
using Quant.Lab.Data.Validation;

namespace Quant.Cli.Commands.Data;

/// <summary>Checks a data folder.</summary>
internal sealed class ValidateCommand : QuantCommand
{
    private readonly Argument<string?> _folder = new("folder") { Description = "Data folder, or a folder or file in one; the workspace's if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON instead of a table." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Counts warnings as errors." };
    private readonly Option<string[]> _accept = DataOptions.Accept();
    private readonly Option<bool> _rules = new("--rules") { Description = "Lists what is looked for, and does nothing else." };

    public ValidateCommand(CommandHost host)
        : base("validate", "Looks for faults in market data; exit code 1 if there are errors.", host)
    {
        Arguments.Add(_folder);
        Options.Add(_json);
        Options.Add(_strict);
        Options.Add(_accept);
        Options.Add(_rules);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant data validate Data", "the data folder of the workspace"),
        new("quant data validate Data/crypto/coinbase/minute/btcusd --strict", "one folder of it; warnings count too"),
        new("quant data validate --rules", "what is looked for"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        if (parse.GetValue(_rules))
        {
            Table.Write(Host, ["rule", "severity", "looks for", "what to do"], RuleBook.All.Select(x => new[] { x.Id, FindingReport.Text(x.Severity), x.Checks, x.Advice }));
            return ExitCode.Success;
        }
        var report = DataValidator.Validate(parse.GetValue(_folder) ?? Host.Workspace.DataFolder, RuleBook.Accepted(parse.GetValue(_accept) ?? []), Host.Cancellation);
        if (parse.GetValue(_json))
        {
            Host.Output.WriteLine(ValidationJson.Write(report));
        }
        else
        {
            Print(report);
        }
        return report.Errors > 0 || (parse.GetValue(_strict) && report.Warnings > 0) ? ExitCode.Negative : ExitCode.Success;
    }

    private void Print(ValidationReport report)
    {
        FindingReport.Write(Host, report.Findings);
        Host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(report.Files, "file")}, {report.Rows:N0} rows: {Several(report.Errors, "error")}, {Several(report.Warnings, "warning")}"));
    }

    private static string Several(int count, string what) => count == 0 ? $"no {what}s" : Counted.Of(count, what);
}
