using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Data.Consolidators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class MarketHourAwareConsolidatorTests
{
    // minutes of Wednesday 22 November 2023, the holiday after it, the half day of the 24th and Monday
    private static readonly DateTime From = new(2023, 11, 22);
    private static readonly DateTime To = new(2023, 11, 28);

    [Test]
    public void Daily_bars_run_from_open_to_close([Values] bool extended)
    {
        using var calendars = SignalsKit.Enter();
        var result = Run(new MarketHourAwareConsolidator(true, Resolution.Daily, typeof(TradeBar), TickType.Trade, extended));
        var (open, close) = extended ? (4.0, 20.0) : (9.5, 16.0);
        Assert.That(result, Is.EqualTo(new[]
        {
            (From.AddHours(open), From.AddHours(close)),
            (From.AddDays(2).AddHours(open), From.AddDays(2).AddHours(13)), // no post-market after an early close
            (From.AddDays(5).AddHours(open), From.AddDays(5).AddHours(close)),
        }));
    }

    [Test]
    public void Daily_bars_without_strict_ends_run_from_midnight_to_midnight()
    {
        using var calendars = SignalsKit.Enter();
        var result = Run(new MarketHourAwareConsolidator(false, Resolution.Daily, typeof(TradeBar), TickType.Trade, false));
        Assert.That(result.Select(x => x.Item2 - x.Item1), Is.All.EqualTo(TimeSpan.FromDays(1)));
        Assert.That(result.Select(x => x.Item1), Is.EqualTo(new[] { From, From.AddDays(2), From.AddDays(5) }));
    }

    [Test]
    public void Hour_bars_keep_clock_hours_and_leave_out_extended_ones()
    {
        using var calendars = SignalsKit.Enter();
        var result = Run(new MarketHourAwareConsolidator(true, Resolution.Hour, typeof(TradeBar), TickType.Trade, false));
        Assert.That(result.Count(x => x.Item1.Date == From), Is.EqualTo(7)); // 09:00 to 15:00
        Assert.That(result[0], Is.EqualTo((From.AddHours(9), From.AddHours(10))));
    }

    [Test]
    public void Intraday_periods_are_counted_from_the_open()
    {
        using var calendars = SignalsKit.Enter();
        var result = Run(new MarketHourAwareConsolidator(true, TimeSpan.FromHours(4), typeof(TradeBar), TickType.Trade, false));
        Assert.That(result.Take(3), Is.EqualTo(new[]
        {
            (From.AddHours(9.5), From.AddHours(13.5)),
            (From.AddHours(13.5), From.AddHours(16)),
            (From.AddDays(2).AddHours(9.5), From.AddDays(2).AddHours(13)),
        }));
    }

    [TestCase(typeof(TradeBar), TickType.Trade, typeof(TradeBar))]
    [TestCase(typeof(QuoteBar), TickType.Quote, typeof(QuoteBar))]
    [TestCase(typeof(Tick), TickType.Trade, typeof(TradeBar))]
    [TestCase(typeof(Tick), TickType.Quote, typeof(QuoteBar))]
    public void Types_of_input_and_output_follow_the_subscription(Type input, TickType tickType, Type output)
    {
        using var daily = new MarketHourAwareConsolidator(true, Resolution.Daily, input, tickType, false);
        using var hourly = new MarketHourAwareConsolidator(true, Resolution.Hour, input, tickType, false);
        Assert.That((daily.InputType, daily.OutputType), Is.EqualTo((input, output)));
        Assert.That((hourly.InputType, hourly.OutputType), Is.EqualTo((input, output)));
        Assert.That(() => new MarketHourAwareConsolidator(true, Resolution.Daily, typeof(OpenInterest), TickType.OpenInterest, false), Throws.ArgumentNullException);
        Assert.That(() => new MarketHourAwareConsolidator(true, Resolution.Hour, typeof(OpenInterest), TickType.OpenInterest, false), Throws.ArgumentNullException);
    }

    private static List<(DateTime, DateTime)> Run(MarketHourAwareConsolidator consolidator)
    {
        var result = new List<(DateTime, DateTime)>();
        consolidator.DataConsolidated += (_, bar) => result.Add((bar.Time, bar.EndTime));
        var hours = SignalsKit.Hours.GetExchangeHours(Market.USA, SignalsMarket.A, SecurityType.Equity);
        for (var time = From; time < To; time = time.AddMinutes(1))
        {
            if (hours.IsOpen(time, true))
            {
                consolidator.Update(new TradeBar(time, SignalsMarket.A, 1m, 1m, 1m, 1m, 1m, TimeSpan.FromMinutes(1)));
            }
            consolidator.Scan(time.AddMinutes(1));
        }
        return result;
    }
}
