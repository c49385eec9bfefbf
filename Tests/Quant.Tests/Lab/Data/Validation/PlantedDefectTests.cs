using Quant.Lab.Data.Generation;
using Quant.Lab.Data.Reference;
using Quant.Lab.Data.Validation;
using QuantConnect;

namespace Quant.Tests.Lab.Data.Validation;

/// <summary>A table of faults, each planted into clean data and found with its file and row.</summary>
public sealed class PlantedDefectTests : IDisposable
{
    private const string Btc = "crypto/coinbase/minute/btcusd/20240102_trade.zip";
    private const string BtcQuote = "crypto/coinbase/minute/btcusd/20240102_quote.zip";
    private const string BtcHours = "crypto/coinbase/hour/btcusd_trade.zip";
    private const string Stock = "equity/usa/minute/synb/20240103_trade.zip";
    private const string StockDays = "equity/usa/daily/synb.zip";
    private const string Factors = "equity/usa/factor_files/synb.csv";
    private const string Map = "equity/usa/map_files/synb.csv";
    private const string Euro = "forex/oanda/minute/eurusd/20240103_quote.zip";

    private readonly TemporaryFolder _clean = new();

    private static IEnumerable<TestCaseData> Defects()
    {
        yield return Case("letters in a price", "row", Btc, 700, x => ZipEdit.Edit(x, 700, f => [f[0], "abc", .. f[2..]]));
        yield return Case("a field too few", "row", Btc, 12, x => ZipEdit.Edit(x, 12, f => f[..5]));
        yield return Case("a field too many", "row", BtcQuote, 12, x => ZipEdit.Edit(x, 12, f => [.. f, "1"]));
        yield return Case("a time beyond midnight", "row", Btc, 1440, x => ZipEdit.Edit(x, 1440, f => ["86400000", .. f[1..]]));
        yield return Case("a time in words", "row", BtcHours, 3, x => ZipEdit.Edit(x, 3, f => ["2024-01-01 02:00", .. f[1..]]));
        yield return Case("a blank row among minutes", "row", Btc, 302, x => ZipEdit.Rewrite(x, [.. ZipEdit.Rows(x)[..301], "", .. ZipEdit.Rows(x)[301..]]));
        yield return Case("a blank row after the last hour", "row", BtcHours, 73, x => ZipEdit.Rewrite(x, [.. ZipEdit.Rows(x), ""]));
        yield return Case("half a minute", "grid", Btc, 100, x => ZipEdit.Edit(x, 100, f => [f[0][..^4] + "3000", .. f[1..]]));
        yield return Case("half past in a file of hours", "grid", BtcHours, 5, x => ZipEdit.Edit(x, 5, f => [f[0][..^2] + "30", .. f[1..]]));
        yield return Case("two rows swapped", "order", Btc, 301, x => Rows(x, r => (r[299], r[300]) = (r[300], r[299])));
        yield return Case("a row twice", "duplicate", Btc, 301, x => Rows(x, r => r[300] = r[299]));
        yield return Case("a price of zero", "price", Btc, 50, x => ZipEdit.Edit(x, 50, f => [.. f[..3], "0", .. f[4..]]));
        yield return Case("a negative price", "price", Euro, 50, x => ZipEdit.Edit(x, 50, f => [f[0], "-1.1", .. f[2..]]));
        yield return Case("a high below the close", "ohlc", Btc, 60, x => ZipEdit.Edit(x, 60, f => [f[0], f[1], f[3], .. f[3..]]));
        yield return Case("a low above the open", "ohlc", BtcQuote, 61, x => ZipEdit.Edit(x, 61, f => [.. f[..3], f[2], .. f[4..]]));
        yield return Case("dollars instead of ten-thousandths", "scale", Stock, 10, x => ZipEdit.Edit(x, 10, f => [.. f[..4], f[4][..^2] + ".5", f[5]]));
        yield return Case("a negative volume", "volume-negative", Btc, 70, x => ZipEdit.Edit(x, 70, f => [.. f[..5], "-1"]));
        yield return Case("a negative size", "volume-negative", BtcQuote, 70, x => ZipEdit.Edit(x, 70, f => [.. f[..10], "-0.5"]));
        yield return Case("a volume of zero", "volume-zero", Btc, 71, x => ZipEdit.Edit(x, 71, f => [.. f[..5], "0"]));
        yield return Case("bid and ask swapped", "quote-crossed", BtcQuote, 80, x => ZipEdit.Edit(x, 80, f => [f[0], .. f[6..11], .. f[1..6]]));
        yield return Case("a quote for half an hour", "quote-stale", BtcQuote, 400, x => Rows(x, r =>
        {
            for (var i = 399; i < 435; i++)
            {
                r[i] = $"{i * 60000},100,100,100,100,1,101,101,101,101,1";
            }
        }));
        yield return Case("a bar of quotes for half an hour", "quote-stale", BtcQuote, 400, x => Rows(x, r =>
        {
            for (var i = 399; i < 435; i++)
            {
                r[i] = $"{i * 60000},100,100.2,99.9,100,1,101,101.2,100.9,101,1.5";
            }
        }));
        yield return Case("a spike up", "bad-tick", Btc, 500, x => ZipEdit.Edit(x, 500, f => [f[0], f[1], Times(f[2], 1.1m), .. f[3..]]));
        yield return Case("a spike down", "bad-tick", Btc, 501, x => ZipEdit.Edit(x, 501, f => [f[0], f[1], f[2], Times(f[3], 0.9m), .. f[4..]]));
        yield return Case("a spike in the offers", "bad-tick", BtcQuote, 502, x => ZipEdit.Edit(x, 502, f => [.. f[..7], Times(f[7], 1.2m), .. f[8..]]));
        yield return Case("a spike in the last row of all", "bad-tick", "crypto/coinbase/minute/btcusd/20240103_trade.zip", 1440, x => ZipEdit.Edit(x, 1440, f => [f[0], f[1], Times(f[2], 2m), .. f[3..]]));
        yield return Case("a spike in the first row of a day", "bad-tick", Btc, 1, x => ZipEdit.Edit(x, 1, f => [f[0], f[1], Times(f[2], 1.1m), .. f[3..]]));
        yield return Case("an hour without rows", "gap", Btc, 601, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x).Where((_, i) => i is < 600 or >= 660)));
        yield return Case("rows end early", "gap", Btc, null, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x).Take(1400)));
        yield return Case("four hours missing", "gap", BtcHours, 11, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x).Where((_, i) => i is < 10 or >= 14)));
        yield return Case("a trading day missing", "gap", StockDays, 2, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x).Where((_, i) => i != 1)));
        yield return Case("a stock at three in the morning", "closed-market", Stock, 1, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x).Prepend(string.Join(',', ["10800000", .. ZipEdit.Rows(x)[0].Split(',')[1..]]))));
        yield return Case("a stock on New Year's Day", "closed-market", StockDays, 1, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x).Prepend(string.Join(',', ["20240101 00:00", .. ZipEdit.Rows(x)[0].Split(',')[1..]]))));
        yield return Case("prices halve overnight", "split-missing", StockDays, 2, x => Halve(x, 2));
        yield return Case("a split that prices do not show", "split-applied", StockDays, 3, x => File.WriteAllText(Path.Combine(x, "../../factor_files/synb.csv"), "19980102,1,0.5,1\n20240103,1,0.5,80\n20501231,1,1,0\n"));
        yield return Case("a word in the factor file", "factor-file", Factors, 1, x => File.WriteAllText(x, "19980102,one,1,1\n20501231,1,1,0\n"));
        yield return Case("factors out of order", "factor-file", Factors, 2, x => File.WriteAllText(x, "20240103,1,1,1\n20230103,1,1,1\n20501231,1,1,0\n"));
        yield return Case("a factor of zero", "factor-file", Factors, 1, x => File.WriteAllText(x, "19980102,0,1,1\n20501231,1,1,0\n"));
        yield return Case("no last row", "factor-file", Factors, null, x => File.WriteAllText(x, "19980102,1,1,1\n"));
        yield return Case("a dividend without a price", "factor-file", Factors, 1, x => File.WriteAllText(x, "20240103,0.99,1,0\n20501231,1,1,0\n"));
        yield return Case("a wrong price in the factor file", "factor-price", Factors, 2, x => File.WriteAllText(x, "19980102,0.99,1,1\n20240103,0.99,1,3.5\n20501231,1,1,0\n"));
        yield return Case("no factor file", "no-factor-file", Factors, null, File.Delete);
        yield return Case("no map file", "no-factor-file", Map, null, File.Delete);
        yield return Case("a word in the map file", "map-file", Map, 1, x => File.WriteAllText(x, "begin,synb,P\n20501231,synb,P\n"));
        yield return Case("tickers out of order", "map-file", Map, 2, x => File.WriteAllText(x, "20501231,synb,P\n19980102,synb,P\n"));
        yield return Case("half a zip file", "file", Btc, null, x => File.WriteAllBytes(x, File.ReadAllBytes(x)[..500]));
        yield return Case("a flipped bit", "file", Btc, null, x => { var b = File.ReadAllBytes(x); b[2000] ^= 16; File.WriteAllBytes(x, b); });
        yield return Case("an empty entry", "file", Btc, null, x => ZipEdit.Rewrite(x, [""]));
        yield return Case("another entry's name", "name", Btc, null, x => ZipEdit.Rewrite(x, ZipEdit.Rows(x), "btc.csv"));
        yield return Case("a strange file", "name", "crypto/coinbase/minute/btcusd/20240102.zip", null, x => File.WriteAllText(x, "?"));
        yield return Case("no market hours", "reference", ReferenceData.MarketHours, null, File.Delete);
        yield return Case("market hours that are no JSON", "reference", ReferenceData.MarketHours, null, x => File.WriteAllText(x, "{"));
        yield return Case("no entry of a market", "reference", ReferenceData.MarketHours, null, x => File.WriteAllText(x, File.ReadAllText(x).Replace("Forex-oanda-[*]", "Forex-other-[*]")));
        yield return Case("no symbol properties", "reference", ReferenceData.SymbolProperties, null, File.Delete);
        yield return Case("a pair without properties", "reference", ReferenceData.SymbolProperties, null, x => File.WriteAllLines(x, File.ReadAllLines(x).Where(l => !l.StartsWith("coinbase,BTCUSD"))));
        yield return Case("a price step that is no number", "reference", ReferenceData.SymbolProperties, 4, x => Lines(x, l => l[3] = l[3].Replace("0.00001", "small")));
        yield return Case("no interest rates", "reference", ReferenceData.InterestRate, null, File.Delete);
        yield return Case("interest rates out of order", "reference", ReferenceData.InterestRate, 3, x => Lines(x, l => (l[1], l[2]) = (l[2], l[1])));
        yield return Case("metadata that is no JSON", "metadata", "metadata.local.json", null, x => File.WriteAllText(x, "{"));
        yield return Case("a set without a licence", "metadata", "metadata.local.json", null, x => File.WriteAllText(x, File.ReadAllText(x).Replace("CC0-1.0", "")));
        yield return Case("a set that is not there", "metadata", "metadata.local.json", null, x => File.WriteAllText(x, File.ReadAllText(x).Replace("minute/btcusd", "minute/xrpusd")));
        yield return Case("a set with other content", "metadata", "metadata.local.json", null, x => ZipEdit.Edit(Path.Combine(x, "..", Btc), 9, f => [.. f[..5], "1"]));
    }

    [OneTimeSetUp]
    public void Generate()
    {
        DataGenerator.Generate(
            _clean.Root,
            [
                new() { Type = SecurityType.Crypto, Market = "coinbase", Tickers = ["BTCUSD"], From = new(2024, 1, 1), To = new(2024, 1, 3) },
                new() { Type = SecurityType.Equity, Market = "usa", Tickers = ["SYNB"], From = new(2024, 1, 2), To = new(2024, 1, 5) },
                new() { Type = SecurityType.Forex, Market = "oanda", Tickers = ["EURUSD"], From = new(2024, 1, 2), To = new(2024, 1, 4) },
            ],
            overwrite: false,
            default);
    }

    public void Dispose() => _clean.Dispose();

    [Test]
    public void Validate_clean_data_finds_nothing()
    {
        var report = DataValidator.Validate(_clean.Root);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Rows, Is.GreaterThan(12_000));
    }

    [TestCaseSource(nameof(Defects))]
    public void Validate_finds_the_defect_with_file_and_row(string rule, string file, int? row, Action<string> plant)
    {
        using var folder = new TemporaryFolder();
        foreach (var path in _clean.Paths())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.Copy(_clean[path], folder[path]);
        }
        plant(folder[file]);
        var found = DataValidator.Validate(folder.Root).Findings;
        Assert.That(found.Select(x => (x.Rule.Id, x.File, x.Row)), Has.Member((rule, file, row)), string.Join('\n', found));
    }

    [Test]
    public void Every_rule_has_a_defect_in_the_table()
        => Assert.That(
            RuleBook.All.Select(x => x.Id).Except([RuleBook.SampleChanged.Id]), // has a test of its own
            Is.SubsetOf(Defects().Select(x => (string)x.Arguments[0]!).Distinct()));

    private static TestCaseData Case(string name, string rule, string file, int? row, Action<string> plant)
        => new TestCaseData(rule, file, row, plant).SetArgDisplayNames(name);

    private static void Rows(string path, Action<string[]> change)
    {
        var rows = ZipEdit.Rows(path);
        change(rows);
        ZipEdit.Rewrite(path, rows);
    }

    private static void Lines(string path, Action<string[]> change)
    {
        var lines = File.ReadAllLines(path);
        change(lines);
        File.WriteAllLines(path, lines);
    }

    private static void Halve(string path, int from)
        => ZipEdit.Rewrite(path, ZipEdit.Rows(path).Select((row, i) =>
        {
            var f = row.Split(',');
            return i < from - 1 ? row : string.Join(',', [f[0], .. f[1..5].Select(x => (long.Parse(x) / 200 * 100).ToString()), f[5]]);
        }));

    private static string Times(string price, decimal factor) => (decimal.Parse(price) * factor).ToString("0.##");
}
