using System.CommandLine;
using Quant.Cli.Help;
using Quant.Lab;
using Quant.Lab.Reports;
using Quant.Lab.Reports.Pdf;

namespace Quant.Cli.Commands;

/// <summary>Makes the tear sheet of a run.</summary>
internal sealed class ReportCommand : QuantCommand
{
    private readonly Argument<string> _run = new("run")
    {
        Description = "Its name, a part of it (beginning or end), last, the path of a run folder, or the path of a result file (.json) that Lean wrote.",
    };

    private readonly Option<bool> _html = new("--html") { Description = "Writes one HTML file that needs nothing else; the default." };
    private readonly Option<bool> _pdf = new("--pdf") { Description = "Prints it to a PDF file, by Chromium, Chrome or Edge." };
    private readonly Option<string?> _compare = new("--compare") { Description = "Another run to lay over it, named in the same way.", HelpName = "run" };
    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder with the prices; otherwise the one that the run names, or that of lean.json.", HelpName = "folder" };
    private readonly Option<string?> _out = new("--out") { Description = "File to write, or a folder that is there; otherwise report.html or report.pdf beside the run.", HelpName = "file" };

    public ReportCommand(CommandHost host)
        : base("report", "Makes the tear sheet of a run: one file with charts, statistics and every trade.", host)
    {
        Arguments.Add(_run);
        foreach (var option in new Option[] { _html, _pdf, _compare, _data, _out })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant report last", "runs/ID/report.html of the newest run"),
        new("quant report last --pdf", "for paper"),
        new("quant report last --compare 20260105-091500-EmaCross", "two runs, one over the other"),
        new("quant report backtests/2026-01-05_09-15-00/1234567890.json --out lean.html", "a result of real Lean"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "The report of the same run has the same bytes whenever it is made. It opens in any browser, without a network. What is in it: docs/report.md.",
        "--pdf looks for chromium, google-chrome or msedge on the PATH, or takes the program that the environment variable QUANT_BROWSER names.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var data = parse.GetValue(_data);
        if (data is not null && !Directory.Exists(data))
        {
            throw new UserErrorException($"There is no folder {data}.");
        }
        var request = new ReportRequest(parse.GetRequiredValue(_run))
        {
            Compare = parse.GetValue(_compare),
            DataFolder = data,
            Output = parse.GetValue(_out),
            AsHtml = parse.GetValue(_html) || !parse.GetValue(_pdf),
            AsPdf = parse.GetValue(_pdf),
            Browser = parse.GetValue(_pdf) ? Browser.Find(Environment.GetEnvironmentVariable) : null,
        };
        foreach (var file in ReportService.Write(Host.Workspace, request, Host.Clock, Host.Cancellation))
        {
            Host.Output.WriteLine(Path.GetRelativePath(Environment.CurrentDirectory, file));
        }
        return ExitCode.Success;
    }
}
