using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Algorithm;

/// <summary>All forms of a history request agree with the bars that the run itself has shown.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class HistoryTests
{
    private static readonly DateTime From = new(2023, 11, 28);
    private static readonly DateTime Noon = From.AddDays(1).AddHours(12);

    [Test]
    public void Requests_by_count_span_and_range_equal_the_bars_seen() => AtNoon((x, a, b, seen) =>
    {
        var last = Closes(seen.TakeLast(30));
        var start = Noon.AddMinutes(-30);
        Assert.That(Closes(x.History<TradeBar>(b, 30)), Is.EqualTo(last));
        Assert.That(Closes(x.History<TradeBar>(b, 30, Resolution.Minute)), Is.EqualTo(last));
        Assert.That(Closes(x.History<TradeBar>(b, TimeSpan.FromMinutes(30))), Is.EqualTo(last));
        Assert.That(Closes(x.History<TradeBar>(b, start, Noon)), Is.EqualTo(last));
        Assert.That(Closes(x.History(b, 30)), Is.EqualTo(last));
        Assert.That(Closes(x.History(b, TimeSpan.FromMinutes(30))), Is.EqualTo(last));
        Assert.That(Closes(x.History(b, start, Noon)), Is.EqualTo(last));
        foreach (var slices in new[] { x.History([a, b], 30), x.History([a, b], TimeSpan.FromMinutes(30)), x.History([a, b], start, Noon), x.History(30), x.History(TimeSpan.FromMinutes(30)) })
        {
            var list = slices.ToList();
            Assert.That(Closes(list.Get(b)), Is.EqualTo(last));
            Assert.That(list.TrueForAll(s => s.Bars.ContainsKey(a)));
        }
        foreach (var bars in new[] { x.History<TradeBar>([a, b], 30), x.History<TradeBar>([a, b], TimeSpan.FromMinutes(30)), x.History<TradeBar>([a, b], start, Noon), x.History<TradeBar>(TimeSpan.FromMinutes(30)) })
        {
            Assert.That(Closes(bars.Get(b)), Is.EqualTo(last));
        }
    });

    [Test]
    public void Daily_and_hourly_bars_are_those_of_the_minutes() => AtNoon((x, _, b, seen) =>
    {
        var yesterday = seen.Where(s => s.EndTime.Date == From).ToList();
        var day = x.History<TradeBar>(b, 1, Resolution.Daily).Single();
        Assert.That((day.Open, day.High, day.Low, day.Close), Is.EqualTo((yesterday[0].Open, yesterday.Max(s => s.High), yesterday.Min(s => s.Low), yesterday[^1].Close)));
        var hour = x.History<TradeBar>(b, 1, Resolution.Hour).Single();
        var minutes = seen.Where(s => s.Time >= Noon.AddHours(-1) && !s.IsFillForward).ToList(); // there was a halt
        Assert.That((hour.High, hour.Low, hour.Close, hour.EndTime), Is.EqualTo((minutes.Max(s => s.High), minutes.Min(s => s.Low), minutes[^1].Close, Noon)));
    });

    [Test]
    public void Quotes_come_by_their_type_and_the_future_never() => AtNoon((x, _, b, seen) =>
    {
        var quotes = x.History<QuoteBar>(b, 5, Resolution.Minute).ToList();
        Assert.That(quotes, Has.Count.EqualTo(5));
        Assert.That(quotes[^1].Bid.Close, Is.EqualTo(x.Securities[b].BidPrice));
        Assert.That(x.History<TradeBar>(b, From, From.AddDays(7)).Max(s => s.EndTime), Is.LessThanOrEqualTo(Noon));
    });

    [Test]
    public void Last_known_prices_are_the_current_ones() => AtNoon((x, a, b, seen) =>
    {
#pragma warning disable CS0618 // obsolete, but supported
        Assert.That(x.GetLastKnownPrice(b)!.Price, Is.EqualTo(seen[^1].Close));
        Assert.That(x.GetLastKnownPrice(x.Securities[b])!.EndTime, Is.EqualTo(Noon));
#pragma warning restore CS0618
        Assert.That(x.GetLastKnownPrices(b).Select(p => p.GetType()), Is.EquivalentTo(new[] { typeof(TradeBar), typeof(QuoteBar) }));
        Assert.That(x.GetLastKnownPrices(x.Securities[b]).Count(), Is.EqualTo(2));
        Assert.That(x.GetLastKnownPrices([a, b]).Keys, Is.EquivalentTo(new[] { a, b }));
        Assert.That(x.GetLastKnownPrices(x.Securities.Values).Count, Is.EqualTo(2));
    });

    private static List<(DateTime, decimal)> Closes(IEnumerable<TradeBar> bars) => bars.Select(x => (x.EndTime, x.Close)).ToList();

    private static void AtNoon(Action<SignalsAlgorithm, Symbol, Symbol, List<TradeBar>> check)
    {
        var done = false;
        SignalsKit.Run(From, From.AddDays(1), x =>
        {
            var a = x.AddEquity("QAAA", Resolution.Minute).Symbol;
            var b = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            var seen = new List<TradeBar>();
            x.Data = slice =>
            {
                seen.Add(slice.Bars[b]);
                if (x.Time == Noon)
                {
                    check(x, a, b, seen);
                    done = true;
                }
            };
        });
        Assert.That(done);
    }
}
