using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Parsing;
using Quant.Core.Text;
using Quant.Lab;
using Quant.Lab.Data.Generation;

namespace Quant.Cli.Commands.Data;

/// <summary>Makes up markets.</summary>
internal sealed class GenerateCommand : QuantCommand
{
    private readonly Option<string[]> _crypto = DataOptions.Words("--crypto", "Crypto pairs, separated by commas.", "pairs");
    private readonly Option<string> _market = new("--market") { Description = "Market of the crypto pairs.", HelpName = "name", DefaultValueFactory = _ => GenerationRequest.DefaultCryptoMarket };
    private readonly Option<string[]> _equities = DataOptions.Words("--equities", "US stocks: tickers separated by commas, or how many.", "tickers or number");
    private readonly Option<string[]> _forex = DataOptions.Words("--forex", "Currency pairs, separated by commas.", "pairs");
    private readonly Option<long?> _year = Values.Whole("--year", "All days of a year.", GenerationRequest.FirstYear, GenerationRequest.LastYear);
    private readonly Option<DateTime?> _from = Values.Date("--from", "First day; 2024-01-01 if not given.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; a year after the first one if not given.");
    private readonly Option<long?> _days = Values.Whole("--days", "Number of days on which the market is open, instead of --to.", 1, int.MaxValue);
    private readonly Option<string[]> _resolution = DataOptions.Words("--resolution", "minute, hour, daily; all three if not given.", "names");
    private readonly Option<DateTime?> _minutesFrom = Values.Date("--minutes-from", "First day with minutes, for a long history of hours and days.");
    private readonly Option<long?> _seed = Values.Whole("--seed", "Another seed makes other markets; 1 otherwise.", 0);
    private readonly Option<string?> _output = DataOptions.Output();
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replaces files that are there already." };

    public GenerateCommand(CommandHost host)
        : base("generate", "Makes up realistic markets: the same bytes for the same seed on every machine.", host)
    {
        foreach (var option in new Option[] { _crypto, _market, _equities, _forex, _year, _from, _to, _days, _resolution, _minutesFrom, _seed, _output, _overwrite })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant data generate --crypto ETHUSD --year 2024", "a year of minutes, hours and days of a crypto pair"),
        new("quant data generate --equities 20 --days 250", "twenty stocks, 250 trading days"),
        new("quant data generate --equities SPY,AAPL --from 2015-01-02 --to 2024-12-31 --minutes-from 2024-01-02", "ten years of days, one of minutes"),
        new("quant data generate --crypto BTCUSD --forex EURUSD --days 30 --seed 7 --out scratch", "other markets, in a folder of their own"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var folder = parse.GetValue(_output) ?? Host.Workspace.DataFolder;
        var words = parse.GetValue(_resolution) ?? [];
        var request = new GenerationRequest
        {
            Crypto = parse.GetValue(_crypto) ?? [],
            CryptoMarket = parse.GetValue(_market)!,
            Equities = parse.GetValue(_equities) ?? [],
            Forex = parse.GetValue(_forex) ?? [],
            Year = (int?)parse.GetValue(_year),
            From = Day(parse.GetValue(_from)),
            To = Day(parse.GetValue(_to)),
            Days = (int?)parse.GetValue(_days),
            MinutesFrom = Day(parse.GetValue(_minutesFrom)),
            Seed = (ulong)(parse.GetValue(_seed) ?? 1),
        };
        if (words.Length > 0)
        {
            request = request with { Resolutions = [.. words.Select(x => DataOptions.Resolution(x) ?? throw new UserErrorException($"--resolution takes minute, hour and daily, not \"{x}\".")).Distinct().Order()] };
        }
        if (request.Crypto.Count == 0 && parse.GetResult(_market) is { Implicit: false })
        {
            throw new UserErrorException("--market is that of crypto pairs: say which ones with --crypto.");
        }
        var plans = request.Plans(folder);
        Host.Errors.WriteLine($"Making {string.Join(", ", plans.SelectMany(x => x.Tickers))} ...");
        var result = DataGenerator.Generate(folder, plans, parse.GetValue(_overwrite), Host.Cancellation);
        foreach (var plan in plans)
        {
            Host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{plan.Type} on {plan.Market}: {string.Join(", ", plan.Tickers)}, {plan.From:yyyy-MM-dd} to {plan.To:yyyy-MM-dd}, seed {plan.Seed}"));
        }
        Host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(result.Files, "file")}, {result.Bytes / 1e6:0.0} MB in {Path.GetFullPath(folder)}"));
        return ExitCode.Success;
    }

    private static DateOnly? Day(DateTime? time) => time is { } day ? DateOnly.FromDateTime(day) : null;
}
