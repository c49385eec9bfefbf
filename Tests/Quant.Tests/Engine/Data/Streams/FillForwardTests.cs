using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Data.Streams;

/// <summary>Repeated bars: when, and with what numbers.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FillForwardTests : IDisposable
{
    private static readonly DateTime Monday = new(2023, 11, 20);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Any_gaps_are_filled_minute_by_minute_with_the_last_bar()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => AssertFilled(RandomDays(new System.Random(seed), 3)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20231120, 7));

    [Test]
    public void Read_with_cache_without_and_with_a_warm_one_is_the_same()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                using var folder = new TestFolder();
                var data = new DataFolderBuilder(folder);
                var random = new System.Random(seed);
                foreach (var (day, minutes) in RandomDays(random, 4))
                {
                    // numbers of any size, so that columns of all widths occur
                    data.Minutes("aaa", day, [.. minutes.Select(m => $"{m * 60_000},{random.NextInt64(1L << random.Next(1, 50))},1,0,{random.Next()},{random.NextInt64(1L << 40)}")]);
                }
                File.WriteAllText(folder["no-cache"], "");
                var cold = Texts(new BarReader(data.Path, folder["cache"]));

                Assert.That(Texts(new BarReader(data.Path, folder["cache"])), Is.EqualTo(cold), "from the cache");
                Assert.That(Texts(new BarReader(data.Path, folder["no-cache"])), Is.EqualTo(cold), "without a cache");
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20231121, 9));

    // many rows or few, a gap of any length before the opening and after the close, days without a row in regular hours
    [Test]
    public void Of_rows_outside_regular_hours_the_last_one_is_repeated_after_them([Values] bool fills)
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                using var folder = new TestFolder();
                var data = new DataFolderBuilder(folder);
                var random = new System.Random(seed);
                var rows = new List<(DateTime Time, int Cents)>();
                for (var day = Monday; day < Monday.AddDays(3); day = day.AddDays(1))
                {
                    var density = random.Next(1, 60);
                    var (from, to) = random.Next(3) switch { 0 => (0, 1440), 1 => (random.Next(1, 600), random.Next(900, 1440)), _ => (900, 1000) };
                    var ofDay = Enumerable.Range(from, to - from).Where(_ => random.Next(100) < density).Select(m => (Time: day.AddMinutes(m), Cents: random.Next(9000, 11000))).ToList();
                    data.Minutes("aaa", day, [.. ofDay.Select(x => Row((int)x.Time.TimeOfDay.TotalMilliseconds, x.Cents))]);
                    rows.AddRange(ofDay);
                }
                var reader = new BarReader(data.Path, folder["cache"]) { Fill = fills ? Resolution.Minute : null };

                var bars = reader.ReadEquity("AAA", Monday, Monday.AddDays(2));

                Assert.That(
                    bars.Select(x => (x.Bar.Time, x.Bar.Close, x.Bar.IsFillForward)),
                    Is.EqualTo(RegularMinutes(3).SelectMany(time => Expected(rows, time)).Where(x => fills || !x.IsFillForward)));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20231122, 11));

    [Test]
    public void Quotes_outside_regular_hours_lend_their_sides_to_those_after_them()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                using var folder = new TestFolder();
                var data = new DataFolderBuilder(folder);
                var random = new System.Random(seed);
                var (bid, ask, expected) = (0m, 0m, new List<(DateTime, decimal, decimal, bool)>());
                for (var day = Monday; day < Monday.AddDays(3); day = day.AddDays(1))
                {
                    var lines = new System.Text.StringBuilder();
                    for (var minute = 0; minute < 1440; minute++)
                    {
                        var (hasBid, hasAsk) = (random.Next(100) < 20, random.Next(100) < 20);
                        if (hasBid || hasAsk)
                        {
                            (bid, ask) = (hasBid ? random.Next(9000, 10000) / 100m : bid, hasAsk ? random.Next(10000, 11000) / 100m : ask);
                            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{minute * 60_000},{Side(hasBid, bid)},{Side(hasAsk, ask)}\n");
                        }
                        if (minute is >= 570 and < 960)
                        {
                            expected.Add((day.AddMinutes(minute), bid, ask, !(hasBid || hasAsk)));
                        }
                    }
                    data.Zip($"equity/usa/minute/aaa/{day:yyyyMMdd}_quote.zip", lines.ToString());
                }
                var quotes = new BarReader(data.Path, folder["cache"]) { Fill = Resolution.Minute }.ReadQuotes("AAA", Monday, Monday.AddDays(2));

                Assert.That(quotes.Select(x => (x.Time, x.Bid.Close, x.Ask.Close, x.IsFillForward)), Is.EqualTo(expected));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20231123, 13));

    [Test]
    public void Half_day_is_filled_until_its_early_close()
    {
        // the Friday after Thanksgiving: New York closes at 13:00
        var friday = new DateTime(2023, 11, 24);
        var data = new DataFolderBuilder(_folder).Minutes("aaa", friday, Row(Minute(12, 50), 10000));

        var bars = Reader(data).ReadEquity("AAA", friday, friday.AddDays(2));

        // known at 12:51, and repeated until 13:00
        Assert.That(bars.Select(x => x.Bar.EndTime), Is.EqualTo(Enumerable.Range(51, 10).Select(m => friday.AddHours(12).AddMinutes(m))));
    }

    [Test]
    public void Weekend_and_holiday_have_no_bars()
    {
        // Wednesday, Thanksgiving, Friday: data at the end of the first and at the end of the last day
        var wednesday = new DateTime(2023, 11, 22);
        var data = new DataFolderBuilder(_folder)
            .Minutes("aaa", wednesday, Row(Minute(15, 58), 10000))
            .Minutes("aaa", wednesday.AddDays(2), Row(Minute(9, 32), 10100));

        var bars = Reader(data).ReadEquity("AAA", wednesday, wednesday.AddDays(2));

        Assert.That(
            bars.Take(5).Select(x => FormattableString.Invariant($"{x.Bar.EndTime:dd HH:mm} {x.Bar.Close:0} {x.Bar.IsFillForward}")),
            Is.EqualTo(new[] { "22 15:59 100 False", "22 16:00 100 True", "24 09:31 100 True", "24 09:32 100 True", "24 09:33 101 False" }));
    }

    [TestCase(2024, 3, 8, 14, Description = "winter time: UTC-5")]
    [TestCase(2024, 3, 11, 13, Description = "summer time, since the Sunday between: UTC-4")]
    [TestCase(2023, 11, 3, 13)]
    [TestCase(2023, 11, 6, 14)]
    public void First_bar_of_a_day_is_known_one_minute_after_the_opening_in_either_time(int year, int month, int day, int hour)
    {
        var date = new DateTime(year, month, day);
        var data = new DataFolderBuilder(_folder).FullDay("aaa", date);

        var (bar, utc) = Reader(data).ReadEquity("AAA", date, date)[0];

        Assert.That(bar.EndTime, Is.EqualTo(date.AddHours(9).AddMinutes(31)));
        Assert.That(utc, Is.EqualTo(date.AddHours(hour).AddMinutes(31)));
    }

    [Test]
    public void Days_around_a_change_of_the_clock_are_filled_from_open_to_close()
    {
        var friday = new DateTime(2024, 3, 8);
        var data = new DataFolderBuilder(_folder).Minutes("aaa", friday, Row(Minute(9, 30), 10000)).Minutes("aaa", friday.AddDays(4), Row(Minute(9, 30), 10000));

        var bars = Reader(data).ReadEquity("AAA", friday, friday.AddDays(4));

        // 390 minutes each, whatever the offset
        Assert.That(bars.GroupBy(x => x.Bar.EndTime.Date).Select(x => (x.Key, x.Count())), Is.EqualTo(new[] { (friday, 390), (friday.AddDays(3), 390), (friday.AddDays(4), 390) }));
    }

    private void AssertFilled(List<(DateTime Day, int[] Minutes)> days)
    {
        using var folder = new TestFolder();
        var data = new DataFolderBuilder(folder);
        foreach (var (day, minutes) in days)
        {
            data.Minutes("aaa", day, [.. minutes.Select(m => Row(m * 60_000, 10000 + m))]);
        }
        var first = days[0].Day;
        var raw = new BarReader(data.Path, folder["cache"]).ReadEquity("AAA", first, first.AddDays(2));
        var filled = Reader(data, folder["cache"]).ReadEquity("AAA", first, first.AddDays(2));

        Assert.That(filled.Where(x => !x.Bar.IsFillForward).Select(BarReader.Text), Is.EqualTo(raw.Select(BarReader.Text)), "what is there stays as it is");
        TradeBar last = null!;
        for (var i = 0; i < filled.Count; i++)
        {
            var bar = filled[i].Bar;
            Assert.That(bar.Time.TimeOfDay, Is.InRange(new TimeSpan(9, 30, 0), new TimeSpan(15, 59, 0)), "within regular hours");
            if (i > 0)
            {
                var next = last.EndTime.TimeOfDay == TimeSpan.FromHours(16) ? last.EndTime.Date.AddDays(1).AddMinutes((9 * 60) + 31) : last.EndTime.AddMinutes(1);
                Assert.That(bar.EndTime, Is.EqualTo(next), "every minute of the market once");
            }
            if (bar.IsFillForward)
            {
                Assert.That((bar.Open, bar.High, bar.Low, bar.Close, bar.Volume), Is.EqualTo((last.Open, last.High, last.Low, last.Close, 0m)));
            }
            last = bar;
        }
    }

    private static string Side(bool exists, decimal price)
        => exists ? System.FormattableString.Invariant($"{price * 10000:0},{price * 10000:0},{price * 10000:0},{price * 10000:0},100") : ",,,,";

    private static IEnumerable<DateTime> RegularMinutes(int days)
        => Enumerable.Range(0, days).SelectMany(day => Enumerable.Range(570, 390).Select(minute => Monday.AddDays(day).AddMinutes(minute)));

    /// <summary>The row of a minute, or else the last one before it.</summary>
    private static IEnumerable<(DateTime Time, decimal Close, bool IsFillForward)> Expected(List<(DateTime Time, int Cents)> rows, DateTime time)
    {
        var last = rows.FindLastIndex(x => x.Time <= time);
        return last < 0 ? [] : [(time, rows[last].Cents / 100m, rows[last].Time < time)];
    }

    private static List<(DateTime Day, int[] Minutes)> RandomDays(System.Random random, int days)
        => [.. Enumerable.Range(0, days).Select(i => (Monday.AddDays(i), Enumerable.Range((9 * 60) + 30, 390).Where(_ => random.Next(100) < 5 + (30 * i)).ToArray()))];

    private static List<string> Texts(BarReader reader) => [.. reader.ReadEquity("AAA", Monday, Monday.AddDays(4)).Select(BarReader.Text)];

    private BarReader Reader(DataFolderBuilder data, string? cache = null) => new(data.Path, cache ?? _folder["cache"]) { Fill = Resolution.Minute };
}
