using System.Security.Cryptography;
using System.Text;
using Quant.Lab;
using Quant.Lab.Data.Generation;
using QuantConnect;

namespace Quant.Tests.Lab.Data.Generation;

public sealed class DataGeneratorTests
{
    private static readonly IReadOnlyList<MarketPlan> Plans =
    [
        new() { Type = SecurityType.Crypto, Market = "coinbase", Tickers = ["BTCUSD", "LINKUSD"], From = new(2024, 3, 9), To = new(2024, 3, 11) },
        new() { Type = SecurityType.Equity, Market = "usa", Tickers = ["SPY", "SYNA"], From = new(2024, 3, 7), To = new(2024, 3, 12) },
        new() { Type = SecurityType.Forex, Market = "oanda", Tickers = ["EURUSD", "USDJPY"], From = new(2024, 3, 8), To = new(2024, 3, 11) },
    ];

    [Test]
    public void Generate_same_plan_gives_the_same_bytes_everywhere()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        DataGenerator.Generate(first.Root, Plans, overwrite: false, default);
        DataGenerator.Generate(second.Root, Plans, overwrite: false, default);
        Assert.That(first.Files(), Is.EqualTo(second.Files()));
        // not only twice here: the hash of all bytes is that of every other machine
        var all = string.Concat(first.Files().Select(x => $"{x.Path} {x.Content}\n"));
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))), Is.EqualTo("89ed9a697c838e0d1ff169461c6889731368072eefcbbca268d971f61958b5f7"));
    }

    [Test]
    public void Generate_other_seed_gives_other_prices()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        DataGenerator.Generate(first.Root, [Plans[0]], overwrite: false, default);
        DataGenerator.Generate(second.Root, [Plans[0] with { Seed = 2 }], overwrite: false, default);
        const string path = "crypto/coinbase/daily/btcusd_trade.zip";
        Assert.That(ZipEdit.Rows(first[path]), Is.Not.EqualTo(ZipEdit.Rows(second[path])));
    }

    [Test]
    public void Generate_longer_range_begins_with_the_shorter_one()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        DataGenerator.Generate(first.Root, [Plans[1]], overwrite: false, default);
        DataGenerator.Generate(second.Root, [Plans[1] with { To = new(2024, 3, 20), Tickers = ["SYNA"] }], overwrite: false, default);
        var paths = first.Paths().Where(x => x.Contains("minute/syna")).ToList();
        Assert.That(paths, Is.Not.Empty);
        Assert.That(paths.Select(x => File.ReadAllBytes(second[x])), Is.EqualTo(paths.Select(x => File.ReadAllBytes(first[x]))));
    }

    [Test]
    public void Generate_existing_files_are_kept_unless_told_otherwise()
    {
        using var folder = new TemporaryFolder();
        DataGenerator.Generate(folder.Root, [Plans[2]], overwrite: false, default);
        var before = folder.Files();
        Assert.That(
            () => DataGenerator.Generate(folder.Root, [Plans[2] with { Seed = 9 }], overwrite: false, default),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("--overwrite").And.Message.Contains("eurusd"));
        Assert.That(folder.Files(), Is.EqualTo(before));
        DataGenerator.Generate(folder.Root, [Plans[2] with { Seed = 9 }], overwrite: true, default);
        Assert.That(folder.Paths(), Is.EqualTo(before.Select(x => x.Path)));
        Assert.That(folder.Files(), Is.Not.EqualTo(before));
    }

    [Test]
    public void Generate_forex_is_open_from_Sunday_evening_to_Friday_evening_of_New_York()
    {
        using var folder = new TemporaryFolder();
        DataGenerator.Generate(folder.Root, [Plans[2]], overwrite: false, default);
        const string minutes = "forex/oanda/minute/eurusd/";
        // New York is five hours behind until 10 March 2024, and four from then on
        Assert.That(ZipEdit.Rows(folder[minutes + "20240308_quote.zip"])[^1], Does.StartWith($"{((21 * 60) + 57) * 60_000},"));
        Assert.That(ZipEdit.Rows(folder[minutes + "20240310_quote.zip"])[0], Does.StartWith($"{((21 * 60) + 3) * 60_000},"));
        Assert.That(folder.Paths(), Has.None.Contain("20240309"));
    }

    [TestCase(SecurityType.Crypto, "coinbase", "NOPEUSD", "No crypto pair NOPEUSD on coinbase")]
    [TestCase(SecurityType.Forex, "oanda", "EURXXX", "No currency pair EURXXX")]
    [TestCase(SecurityType.Equity, "india", "ABC", "for the market usa only")]
    [TestCase(SecurityType.Future, "cme", "ES", "Data of type Future is not made")]
    public void Generate_what_cannot_be_made_is_a_sentence_and_leaves_no_file(SecurityType type, string market, string ticker, string message)
    {
        using var folder = new TemporaryFolder();
        var plan = new MarketPlan { Type = type, Market = market, Tickers = [ticker], From = new(2024, 1, 1), To = new(2024, 1, 2) };
        Assert.That(() => DataGenerator.Generate(folder.Root, [plan], overwrite: false, default), Throws.InstanceOf<UserErrorException>().With.Message.Contains(message));
        Assert.That(folder.Paths(), Is.Empty);
    }
}
