using System.IO.Compression;
using Quant.Lab.Audit.Futures;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Audit.Futures;

public sealed class FutureCopyTests
{
    // 11:00 in New York, a Tuesday
    private static readonly DateTime Cut = new(2023, 11, 28, 16, 0, 0, DateTimeKind.Utc);
    private TestFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TestFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    private string Copy(FutureKind kind, DateTime? cut = null)
    {
        new FutureCopy(KitData.Folder, new HashSet<string> { "qaaa", "btcusd" }, cut ?? Cut, kind, 1).WriteTo(_folder["copy"]);
        return _folder["copy"];
    }

    private static string[] Rows(string folder, string file)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, file));
        using var reader = new StreamReader(zip.Entries[0].Open());
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Test]
    public void Removed_leaves_the_bars_that_were_over()
    {
        var copy = Copy(FutureKind.Removed);
        // the minute of 10:59 ends at the cut
        var rows = Rows(copy, "equity/usa/minute/qaaa/20231128_trade.zip");
        Assert.That(rows, Is.EqualTo(Rows(KitData.Folder, "equity/usa/minute/qaaa/20231128_trade.zip").TakeWhile(x => int.Parse(x.Split(',')[0]) < 39_600_000)));
        Assert.That(rows[^1], Does.StartWith("39540000,"));
        Assert.That(File.Exists(Path.Combine(copy, "equity/usa/minute/qaaa/20231129_trade.zip")), Is.False);
        Assert.That(Rows(copy, "equity/usa/hour/qaaa.zip")[^1], Does.StartWith("20231128 10:00,"));
        Assert.That(Rows(copy, "equity/usa/daily/qaaa.zip")[^1], Does.StartWith("20231127 00:00,"));
    }

    [Test]
    public void Removed_leaves_the_day_from_its_close_on()
    {
        // 16:00 in New York: the day is known, and so it is on a half day at 13:00 but not at noon
        Assert.That(Rows(Copy(FutureKind.Removed, Cut.AddHours(5)), "equity/usa/daily/qaaa.zip")[^1], Does.StartWith("20231128 00:00,"));
        _folder.Dispose();
        _folder = new TestFolder();
        Assert.That(Rows(Copy(FutureKind.Removed, new DateTime(2023, 11, 24, 18, 0, 0)), "equity/usa/daily/qaaa.zip")[^1], Does.StartWith("20231124 00:00,"));
        _folder.Dispose();
        _folder = new TestFolder();
        Assert.That(Rows(Copy(FutureKind.Removed, new DateTime(2023, 11, 24, 17, 59, 0)), "equity/usa/daily/qaaa.zip")[^1], Does.StartWith("20231122 00:00,"));
    }

    [Test]
    public void Scrambled_changes_every_bar_after_the_cut_and_none_before()
    {
        var copy = Copy(FutureKind.Scrambled);
        foreach (var file in new[] { "equity/usa/minute/qaaa/20231128_trade.zip", "equity/usa/minute/qaaa/20231128_quote.zip", "equity/usa/hour/qaaa.zip", "equity/usa/daily/qaaa.zip" })
        {
            var (was, now) = (Rows(KitData.Folder, file), Rows(copy, file));
            var same = was.Zip(now).TakeWhile(x => x.First == x.Second).Count();
            Assert.That(now, Has.Length.EqualTo(was.Length));
            Assert.That(now.Select(x => x.Split(',')[0]), Is.EqualTo(was.Select(x => x.Split(',')[0])));
            Assert.That(was.Zip(now).Skip(same), Is.All.Matches<(string First, string Second)>(x => x.First != x.Second), file);
            Assert.That(same, Is.InRange(1, was.Length - 1), file);
        }
        Assert.That(Rows(copy, "equity/usa/minute/qaaa/20231129_trade.zip"), Has.None.AnyOf(Rows(KitData.Folder, "equity/usa/minute/qaaa/20231129_trade.zip")));
    }

    [Test]
    public void Copy_links_what_does_not_change_and_leaves_the_source_alone()
    {
        var before = Directory.GetFiles(KitData.Folder, "*", SearchOption.AllDirectories).ToDictionary(x => x, x => File.GetLastWriteTimeUtc(x));
        var copy = Copy(FutureKind.Scrambled);
        foreach (var path in new[] { "market-hours", "equity/usa/minute/qbbb", "equity/usa/factor_files", "equity/usa/daily/spy.zip", "equity/usa/minute/qaaa/20231127_trade.zip" })
        {
            Assert.That(File.ResolveLinkTarget(Path.Combine(copy, path), false)?.FullName, Is.EqualTo(Path.Combine(KitData.Folder, path)), path);
        }
        Assert.That(Directory.GetFiles(KitData.Folder, "*", SearchOption.AllDirectories).ToDictionary(x => x, x => File.GetLastWriteTimeUtc(x)), Is.EqualTo(before));
    }

    [Test]
    public void Copy_round_the_clock_cuts_in_UTC()
    {
        var copy = Copy(FutureKind.Removed, new DateTime(2024, 3, 6, 0, 10, 0));
        Assert.That(Rows(copy, "crypto/coinbase/minute/btcusd/20240306_trade.zip")[^1], Does.StartWith("540000,"));
        Assert.That(Rows(copy, "crypto/coinbase/daily/btcusd_trade.zip")[^1], Does.StartWith("20240305 00:00,"));
    }
}
