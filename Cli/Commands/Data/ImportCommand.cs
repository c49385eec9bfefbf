using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Core.Text;
using Quant.Lab;
using Quant.Lab.Data.Import;
using Quant.Lab.Data.Validation;
using QuantConnect;

namespace Quant.Cli.Commands.Data;

/// <summary>Imports a CSV file.</summary>
internal sealed class ImportCommand : QuantCommand
{
    private readonly Option<string> _csv = new("--csv") { Description = "The file.", HelpName = "file", Required = true };
    private readonly Option<string> _symbol = new("--symbol") { Description = "Ticker.", HelpName = "ticker", Required = true };
    private readonly Option<string> _type = new("--type") { Description = "equity, crypto, forex, cfd or index.", HelpName = "name", Required = true };
    private readonly Option<string> _resolution = new("--resolution") { Description = "minute, hour or daily.", HelpName = "name", Required = true };
    private readonly Option<string?> _market = new("--market") { Description = "Lean's name of the market: usa for equities, coinbase for crypto, oanda for forex if not given.", HelpName = "name" };
    private readonly Option<string?> _zone = new("--time-zone") { Description = "Time zone of the times; that of Lean's data if not given (New York for equities, UTC otherwise).", HelpName = "name" };
    private readonly Option<string?> _columns = new("--columns") { Description = "Which column is what, by name or number: time=Date,open=O,high=H,low=L,close=C,volume=V; bid-open ... ask-size for quotes. Found by name if not given.", HelpName = "name=column,..." };
    private readonly Option<string?> _format = new("--time-format") { Description = "How times are written, like \"dd.MM.yyyy HH:mm\". Found out if not given.", HelpName = "format" };
    private readonly Option<bool> _ends = new("--times-are-ends") { Description = "Times are the ends of bars; Lean's are their beginnings." };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "Character between fields. Found out if not given.", HelpName = "character" };
    private readonly Option<string?> _mark = new("--decimal-mark") { Description = "Character before decimals, a point or a comma. Found out if not given.", HelpName = "character" };
    private readonly Option<string?> _output = DataOptions.Output();
    private readonly Option<bool> _warnings = new("--allow-warnings") { Description = "Imports rows that quant data validate would warn of; what it calls an error is not imported." };
    private readonly Option<string[]> _accept = DataOptions.Accept();
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces files that are there already." };

    public ImportCommand(CommandHost host)
        : base("import", "Imports a CSV file, if quant data validate would have nothing against it.", host)
    {
        foreach (var option in new Option[] { _csv, _symbol, _type, _resolution, _market, _zone, _columns, _format, _ends, _delimiter, _mark, _output, _warnings, _accept, _overwrite })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant data import --csv prices.csv --symbol ABC --type equity --resolution daily", "days of a stock; columns found by their names"),
        new("quant data import --csv btc.csv --symbol BTCUSD --type crypto --resolution minute --columns time=1,open=2,high=3,low=4,close=5,volume=6", "minutes from a file without names"),
        new("quant data import --csv dax.csv --symbol ABC --type equity --resolution minute --time-zone Europe/Berlin --times-are-ends --allow-warnings", "times of another place, at the ends of bars"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var request = Request(parse);
        try
        {
            var result = CsvImporter.Import(request, Host.Cancellation);
            FindingReport.Write(Host, result.Warnings);
            Host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{result.Rows:N0} bars of {request.Ticker.ToUpperInvariant()}, {result.First:yyyy-MM-dd HH:mm} to {result.Last:yyyy-MM-dd HH:mm}, in {Counted.Of(result.Files, "file")} under {Path.GetFullPath(request.Folder)}"));
            return ExitCode.Success;
        }
        catch (ImportRefusedException refused)
        {
            FindingReport.Write(Host, refused.Findings);
            Host.Errors.WriteLine(refused.Findings.Any(x => x.Rule.Severity == Severity.Error)
                ? "Nothing was imported: the rows above have errors."
                : "Nothing was imported because of the warnings above; --allow-warnings imports all the same.");
            return ExitCode.Negative;
        }
    }

    private ImportRequest Request(ParseResult parse) => new()
    {
        CsvFile = parse.GetValue(_csv)!,
        Ticker = parse.GetValue(_symbol)!,
        Type = Enum.TryParse<SecurityType>(parse.GetValue(_type), ignoreCase: true, out var type) && !char.IsAsciiDigit(parse.GetValue(_type)![0])
            ? type
            : throw new UserErrorException($"--type takes equity, crypto, forex, cfd or index, not \"{parse.GetValue(_type)}\"."),
        Resolution = DataOptions.Resolution(parse.GetValue(_resolution)!) ?? throw new UserErrorException($"--resolution takes minute, hour or daily, not \"{parse.GetValue(_resolution)}\"."),
        Market = parse.GetValue(_market),
        TimeZone = parse.GetValue(_zone),
        Columns = parse.GetValue(_columns),
        TimeFormat = parse.GetValue(_format),
        TimesAreEnds = parse.GetValue(_ends),
        Delimiter = parse.GetValue(_delimiter) switch
        {
            null => null,
            "tab" or "\\t" => '\t',
            [var one] => one,
            var other => throw new UserErrorException($"--delimiter takes one character or tab, not \"{other}\"."),
        },
        DecimalMark = parse.GetValue(_mark) switch
        {
            null => null,
            "." or "," => parse.GetValue(_mark)![0],
            var other => throw new UserErrorException($"--decimal-mark takes a point or a comma, not \"{other}\"."),
        },
        Folder = parse.GetValue(_output) ?? Host.Workspace.DataFolder,
        AllowWarnings = parse.GetValue(_warnings),
        Accepted = RuleBook.Accepted(parse.GetValue(_accept) ?? []),
        Overwrite = parse.GetValue(_overwrite),
    };
}
