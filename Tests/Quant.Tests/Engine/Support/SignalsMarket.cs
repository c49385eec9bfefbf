using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Support;

/// <summary>Seeded synthetic bars: the same on every machine, with integer volumes and prices in cents.</summary>
internal static class SignalsMarket
{
    public static readonly DateTime Start = new(2024, 1, 2, 9, 30, 0);

    public static readonly Symbol A = Equity("AAA");

    public static readonly Symbol B = Equity("BBB");

    public static Symbol Equity(string ticker) => new(SecurityIdentifier.GenerateEquity(new DateTime(2000, 1, 1), ticker, Market.USA), ticker);

    /// <summary>A random walk of bars that follow each other without a gap.</summary>
    public static List<TradeBar> Walk(int count, int seed = 1, TimeSpan? period = null, Symbol? symbol = null, DateTime? start = null, int cents = 10000)
    {
        var random = new Random(seed);
        var span = period ?? TimeSpan.FromMinutes(1);
        var time = start ?? Start;
        var bars = new List<TradeBar>(count);
        var close = cents;
        for (var i = 0; i < count; i++, time += span)
        {
            var open = Math.Max(100, close + random.Next(-20, 21));
            close = Math.Max(100, open + random.Next(-120, 121));
            var high = Math.Max(open, close) + random.Next(0, 60);
            var low = Math.Max(1, Math.Min(open, close) - random.Next(0, 60));
            bars.Add(new TradeBar(time, symbol ?? A, open / 100m, high / 100m, low / 100m, close / 100m, 1000 + random.Next(0, 9000), span));
        }
        return bars;
    }

    public static double[] Closes(this IEnumerable<TradeBar> bars) => bars.Select(x => (double)x.Close).ToArray();

    public static double[] Highs(this IEnumerable<TradeBar> bars) => bars.Select(x => (double)x.High).ToArray();

    public static double[] Lows(this IEnumerable<TradeBar> bars) => bars.Select(x => (double)x.Low).ToArray();
}
