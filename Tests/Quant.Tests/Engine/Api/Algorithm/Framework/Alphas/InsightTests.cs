using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Alphas;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class InsightTests
{
    private static readonly Symbol Symbol = SignalsMarket.A;

    private static SecurityExchangeHours Hours => SignalsKit.Hours.GetExchangeHours(Market.USA, Symbol, SecurityType.Equity);

    [TestCase("2023-11-24T10:30", "04:00:00", "2023-11-27T11:00", TestName = "Four hours from 10:30 on a half day: 2:30 until 13:00, the rest on Monday")]
    [TestCase("2023-11-22T15:30", "01:00:00", "2023-11-24T10:00", TestName = "One hour over the holiday")]
    [TestCase("2023-11-22T11:00", "1.00:00:00", "2023-11-24T11:00", TestName = "One day over the holiday")]
    [TestCase("2023-11-17T11:00", "1.00:00:00", "2023-11-20T11:00", TestName = "One day over the weekend")]
    [TestCase("2023-11-18T11:00", "00:05:00", "2023-11-20T09:35", TestName = "Five minutes from a Saturday")]
    [TestCase("2023-11-20T09:30", "00:00:30", "2023-11-20T09:30:30", TestName = "Thirty seconds")]
    public void ComputeCloseTime_counts_trading_time(string generated, string period, string expected) =>
        Assert.That(Close(generated, Insight.Price(Symbol, TimeSpan.Parse(period, System.Globalization.CultureInfo.InvariantCulture), InsightDirection.Up)), Is.EqualTo(Time(expected)));

    [Test]
    public void ComputeCloseTime_equals_counting_open_minutes([Range(1, 25)] int seed)
    {
        var hours = Hours;
        var random = new Random(seed);
        var start = new DateTime(2023, 11, 20).AddDays(random.Next(12)).AddHours(9.5).AddMinutes(random.Next(389));
        start = hours.IsOpen(start, false) ? start : hours.GetNextMarketOpen(start, false);
        var count = random.Next(1, 900);
        var time = start;
        for (var left = count; left > 0; time = time.AddMinutes(1))
        {
            left -= hours.IsOpen(time, false) ? 1 : 0;
        }
        var close = Insight.ComputeCloseTime(hours, start.ConvertToUtc(hours.TimeZone), Resolution.Minute, count).ConvertFromUtc(hours.TimeZone);
        Assert.That(close, Is.EqualTo(time));
    }

    [TestCase(Resolution.Minute, 30, "2023-11-22T15:45", "2023-11-24T09:45")]
    [TestCase(Resolution.Hour, 1, "2023-11-22T15:30", "2023-11-24T10:00")]
    [TestCase(Resolution.Second, 90, "2023-11-22T15:30", "2023-11-22T15:31:30")]
    [TestCase(Resolution.Tick, 90, "2023-11-22T15:30", "2023-11-22T15:31:30")]
    public void Price_by_bars_has_the_wall_clock_time_to_its_close_as_period(Resolution resolution, int count, string generated, string expected)
    {
        var insight = Insight.Price(Symbol, resolution, count, InsightDirection.Up);
        Assert.That(Close(generated, insight), Is.EqualTo(Time(expected)));
        Assert.That(insight.Period, Is.EqualTo(Time(expected) - Time(generated)));
    }

    [TestCase("2023-11-24T12:00", "2023-11-24T12:00")]
    [TestCase("2023-11-24T13:30", "2023-11-27T09:30", TestName = "After the early close: the next open")]
    [TestCase("2023-11-25T10:00", "2023-11-27T09:30", TestName = "On a Saturday: the next open")]
    public void Price_until_a_time_moves_it_to_the_next_open(string until, string expected)
    {
        Assert.That(Close("2023-11-22T10:00", Insight.Price(Symbol, Time(until), InsightDirection.Up)), Is.EqualTo(Time(expected)));
        Assert.That(Close("2023-11-22T10:00", Insight.Price(Symbol, _ => Time(until), InsightDirection.Up)), Is.EqualTo(Time(expected)));
        Assert.That(Close("2023-11-22T10:00", new Insight(Symbol, _ => Time(until), InsightType.Price, InsightDirection.Up)), Is.EqualTo(Time(expected)));
    }

    [Test]
    public void Price_until_the_past_and_impossible_periods_are_refused()
    {
        Assert.That(() => Close("2023-11-22T10:00", Insight.Price(Symbol, Time("2023-11-21T10:00"), InsightDirection.Up)), Throws.InvalidOperationException);
        Assert.That(() => Insight.Price(Symbol, TimeSpan.FromMilliseconds(1), InsightDirection.Up), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Insight.Price(Symbol, Resolution.Minute, 0, InsightDirection.Up), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Insight.Price(Symbol, TimeSpan.FromDays(1), InsightDirection.Up).SetPeriodAndCloseTime(Hours), Throws.InvalidOperationException);
    }

    [Test]
    public void Price_without_end_never_closes()
    {
        Assert.That(Close("2023-11-22T10:00", Insight.Price(Symbol, QuantConnect.Time.EndOfTimeTimeSpan, InsightDirection.Up)), Is.EqualTo(QuantConnect.Time.EndOfTime.ConvertFromUtc(TimeZones.NewYork)));
        Assert.That(Close("2023-11-22T10:00", Insight.Price(Symbol, QuantConnect.Time.EndOfTime, InsightDirection.Up)), Is.EqualTo(QuantConnect.Time.EndOfTime.ConvertFromUtc(TimeZones.NewYork)));
    }

    [Test]
    public void IsActive_up_to_and_including_the_close()
    {
        var generated = new DateTime(2024, 1, 2, 15, 0, 0);
        var insight = new Insight(generated, Symbol, TimeSpan.FromMinutes(5), InsightType.Price, InsightDirection.Up, 0.1, 0.5);
        Assert.That(insight.IsActive(generated.AddMinutes(5)) && insight.IsExpired(generated.AddMinutes(5).AddTicks(1)));
        insight.Cancel(generated.AddMinutes(2));
        Assert.That(insight.CloseTimeUtc, Is.EqualTo(generated.AddMinutes(2).AddSeconds(-1)));
        Assert.That(insight.Period, Is.EqualTo(TimeSpan.FromSeconds(119)));
        insight.Expire(generated.AddMinutes(4));
        Assert.That(insight.CloseTimeUtc, Is.EqualTo(generated.AddMinutes(2).AddSeconds(-1)), "expired already");
    }

    [Test]
    public void Clone_and_texts_have_all_of_it()
    {
        var generated = new DateTime(2024, 1, 2, 15, 0, 0);
        var insight = new Insight(generated, Symbol, TimeSpan.FromMinutes(5), InsightType.Volatility, InsightDirection.Down, 0.1, 0.256, "me", 0.5, "why") { ReferenceValue = 3m };
        var copy = insight.Clone();
        Assert.That(copy.ToString(), Is.EqualTo(insight.ToString()).And.EndsWith("Volatility Down within 00:05:00 by 0.1% with 25.6% confidence and 50% weight: why"));
        Assert.That((copy.GeneratedTimeUtc, copy.CloseTimeUtc, copy.SourceModel, copy.ReferenceValue, copy.Id), Is.EqualTo((generated, generated.AddMinutes(5), "me", 3m, insight.Id)));
        Assert.That(insight.ShortToString(), Is.EqualTo("AAA Volatility Down 00:05:00 M:0.1% C:25.6% W:50%"));
    }

    [Test]
    public void Group_gives_one_id_and_refuses_members_of_another()
    {
        using var run = SignalsKit.Enter();
        var insights = Insight.Group(New(), New()).ToList();
        Assert.That(insights[0].GroupId, Is.Not.Null.And.EqualTo(insights[1].GroupId));
        Assert.That(insights[0].Id, Is.Not.EqualTo(insights[1].Id));
        Assert.That(() => Insight.Group(insights[0]), Throws.InvalidOperationException);

        static Insight New() => Insight.Price(Symbol, TimeSpan.FromMinutes(5), InsightDirection.Up);
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime Close(string generated, Insight insight)
    {
        insight.GeneratedTimeUtc = Time(generated).ConvertToUtc(TimeZones.NewYork);
        insight.SetPeriodAndCloseTime(Hours);
        return insight.CloseTimeUtc.ConvertFromUtc(TimeZones.NewYork);
    }
}
