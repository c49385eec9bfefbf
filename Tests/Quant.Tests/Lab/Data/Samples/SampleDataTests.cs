using Quant.Lab.Data.Catalog;
using Quant.Lab.Data.Generation;
using Quant.Lab.Data.Samples;
using Quant.Lab.Data.Validation;
using Quant.Lab.Workspaces;
using QuantConnect;

namespace Quant.Tests.Lab.Data.Samples;

public sealed class SampleDataTests
{
    // the sample set's kinds of data, over days instead of years
    private static readonly IReadOnlyList<MarketPlan> Small =
    [
        new() { Type = SecurityType.Crypto, Market = "coinbase", Tickers = ["BTCUSD"], From = new(2024, 1, 1), To = new(2024, 1, 2) },
        new() { Type = SecurityType.Equity, Market = "usa", Tickers = ["SPY", "SYNB"], From = new(2023, 12, 28), To = new(2024, 1, 3), MinutesFrom = new(2024, 1, 2) },
        new() { Type = SecurityType.Forex, Market = "oanda", Tickers = ["EURUSD"], From = new(2024, 1, 5), To = new(2024, 1, 7) },
    ];

    [Test]
    public void Ensure_empty_folder_makes_a_Lean_data_folder()
    {
        using var folder = new TemporaryFolder();
        var messages = new List<string>();
        Assert.That(SampleData.Ensure(folder.Root, Small, messages.Add, default), Is.True);
        Assert.That(folder.Paths(), Is.EqualTo(new[]
        {
            ".samples",
            "alternative/interest-rate/usa/interest-rate.csv",
            "crypto/coinbase/daily/btcusd_quote.zip", "crypto/coinbase/daily/btcusd_trade.zip",
            "crypto/coinbase/hour/btcusd_quote.zip", "crypto/coinbase/hour/btcusd_trade.zip",
            "crypto/coinbase/minute/btcusd/20240101_quote.zip", "crypto/coinbase/minute/btcusd/20240101_trade.zip",
            "crypto/coinbase/minute/btcusd/20240102_quote.zip", "crypto/coinbase/minute/btcusd/20240102_trade.zip",
            "equity/usa/daily/spy.zip", "equity/usa/daily/synb.zip",
            "equity/usa/factor_files/spy.csv", "equity/usa/factor_files/synb.csv",
            "equity/usa/hour/spy.zip", "equity/usa/hour/synb.zip",
            "equity/usa/map_files/spy.csv", "equity/usa/map_files/synb.csv",
            "equity/usa/minute/spy/20240102_quote.zip", "equity/usa/minute/spy/20240102_trade.zip",
            "equity/usa/minute/spy/20240103_quote.zip", "equity/usa/minute/spy/20240103_trade.zip",
            "equity/usa/minute/synb/20240102_quote.zip", "equity/usa/minute/synb/20240102_trade.zip",
            "equity/usa/minute/synb/20240103_quote.zip", "equity/usa/minute/synb/20240103_trade.zip",
            "forex/oanda/daily/eurusd.zip", "forex/oanda/hour/eurusd.zip",
            "forex/oanda/minute/eurusd/20240105_quote.zip", "forex/oanda/minute/eurusd/20240107_quote.zip",
            "market-hours/market-hours-database.json", "symbol-properties/symbol-properties-database.csv",
        }));
        Assert.That(messages, Has.Count.EqualTo(2));
        Assert.That(messages[0], Does.Contain("BTCUSD, SPY, SYNB, EURUSD").And.Contain(folder.Root));
    }

    [Test]
    public void Ensure_second_time_changes_nothing_and_is_silent()
    {
        using var folder = new TemporaryFolder();
        SampleData.Ensure(folder.Root, Small, _ => { }, default);
        var before = folder.Files();
        Assert.That(SampleData.Ensure(folder.Root, Small, Assert.Fail, default), Is.False);
        Assert.That(folder.Files(), Is.EqualTo(before));
    }

    [Test]
    public void Ensure_several_at_once_make_the_set_once()
    {
        using var folder = new TemporaryFolder();
        var made = 0;
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            if (SampleData.Ensure(folder.Root, Small, _ => { }, default))
            {
                Interlocked.Increment(ref made);
            }
        });
        Assert.That(made, Is.EqualTo(1));
    }

    [Test]
    public void Ensure_leaves_the_users_own_data_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("crypto/coinbase/minute/btcusd/20200101_trade.zip", "mine");
        folder.Write("symbol-properties/symbol-properties-database.csv", "mine too");
        SampleData.Ensure(folder.Root, Small, _ => { }, default);
        Assert.That(Directory.GetFiles(folder["crypto/coinbase/minute/btcusd"]), Has.Length.EqualTo(1));
        Assert.That(File.ReadAllText(folder["symbol-properties/symbol-properties-database.csv"]), Is.EqualTo("mine too"));
        Assert.That(File.Exists(folder["equity/usa/daily/spy.zip"]));
        Assert.That(SampleData.Ensure(folder.Root, Small, Assert.Fail, default), Is.False);
    }

    [Test]
    public void Ensure_leaves_days_of_the_user_alone_even_without_minutes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("equity/usa/daily/spy.zip", "mine");
        SampleData.Ensure(folder.Root, Small, _ => { }, default);
        Assert.That(folder.Paths().Where(x => x.Contains("spy")), Is.EqualTo(new[] { "equity/usa/daily/spy.zip" }));
    }

    [Test]
    public void Ensure_replaces_what_an_older_version_made_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".samples", "1\ncrypto/coinbase/minute/btcusd\ncrypto/coinbase/daily/btcusd_trade.zip\n");
        folder.Write("crypto/coinbase/minute/btcusd/20200101_trade.zip", "old");
        folder.Write("crypto/coinbase/daily/btcusd_trade.zip", "old");
        folder.Write("equity/usa/daily/spy.zip", "mine");
        Assert.That(SampleData.Ensure(folder.Root, Small, _ => { }, default), Is.True);
        Assert.That(folder.Paths(), Has.No.Member("crypto/coinbase/minute/btcusd/20200101_trade.zip").And.Member("crypto/coinbase/minute/btcusd/20240101_trade.zip"));
        Assert.That(ZipEdit.Rows(folder["crypto/coinbase/daily/btcusd_trade.zip"]), Has.Length.EqualTo(2));
        Assert.That(File.ReadAllText(folder["equity/usa/daily/spy.zip"]), Is.EqualTo("mine"));
    }

    [Test]
    public void Ensure_stopped_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        Assert.That(() => SampleData.Ensure(folder.Root, Small, _ => stop.Cancel(), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(folder.Paths(), Is.Empty);
    }

    [Test]
    public void Ensure_after_a_crash_while_moving_completes_the_move()
    {
        using var folder = new TemporaryFolder();
        SampleData.Ensure(folder.Root, Small, _ => { }, default);
        var whole = folder.Paths();
        // a process that was killed after it had moved all but one file
        Directory.CreateDirectory(folder[".staging/files/equity/usa/daily"]);
        File.Move(folder["equity/usa/daily/spy.zip"], folder[".staging/files/equity/usa/daily/spy.zip"]);
        File.Delete(folder[".samples"]);
        folder.Write(".staging/files/.samples", "2\n");
        folder.Write(".staging/ready", "");
        Assert.That(SampleData.Ensure(folder.Root, Small, Assert.Fail, default), Is.False);
        Assert.That(folder.Paths(), Is.EqualTo(whole));
    }

    [Test]
    public void Sample_set_is_what_metadata_says_and_without_a_fault()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Workspace.Find(AppContext.BaseDirectory).DataFolder, "metadata.json"), folder["metadata.json"]);
        SampleData.Ensure(folder.Root, _ => { });
        // among the rules: the sha256 of every set
        var report = DataValidator.Validate(folder.Root);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Rows, Is.GreaterThan(2_000_000));
        Assert.That(
            DataCatalog.Read(folder.Root, "metadata.json").Where(x => x.MadeOnFirstUse).Select(x => x.Paths),
            Is.EquivalentTo(SampleData.Plans.SelectMany(plan => plan.Tickers.Select(x => GeneratedSets.Paths(plan, x)))));
    }
}
