using System.Globalization;
using Quant.Core.Bars;

namespace Quant.Tests.Core.Liquidity;

/// <summary>Bars out of a table that a person can check: one line each, open high low close and perhaps a volume, one minute after the other.</summary>
internal static class Table
{
    public static readonly long Start = new DateTime(2024, 3, 4).Ticks;

    /// <summary>The bars of a table. What follows a # is a remark; empty lines are none.</summary>
    public static List<Bar> Bars(string table, long? length = null)
    {
        var step = length ?? TimeSpan.TicksPerMinute;
        var result = new List<Bar>();
        foreach (var line in table.Split('\n').Select(x => x.Split('#')[0].Trim()).Where(x => x.Length > 0))
        {
            var x = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var start = Start + result.Count * step;
            result.Add(new Bar(start, start + step, x[0], x[1], x[2], x[3], x.Length > 4 ? x[4] : 1));
        }
        return result;
    }

    /// <summary>The bar upside down: what is long becomes short.</summary>
    public static Bar Mirror(this Bar bar, double around = 0)
        => bar with { Open = around - bar.Open, High = around - bar.Low, Low = around - bar.High, Close = around - bar.Close };
}
