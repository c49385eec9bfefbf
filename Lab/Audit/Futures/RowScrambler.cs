using System.Globalization;
using System.Text;
using Quant.Core.Statistics.Resampling;

namespace Quant.Lab.Audit.Futures;

/// <summary>
/// Turns a row of Lean's bar files into another one that is just as valid: prices moved by up to a fifth, every other bar turned over (what rose falls), sizes
/// changed. The same for the same seed, ticker and time, so that trades and quotes of a bar stay together.
/// </summary>
/// <param name="seed">Which future.</param>
internal sealed class RowScrambler(ulong seed)
{
    private const int Side = 5;
    private const int TradeColumns = Side;
    private const int QuoteColumns = 2 * Side;
    private const double LargestMove = 0.2;

    /// <summary>A scrambled row.</summary>
    /// <param name="row">Time and values, comma separated; rows of other kinds than trades and quotes come back as they are.</param>
    /// <param name="ticker">Ticker, in small letters.</param>
    /// <param name="ticks">Start of the bar.</param>
    public string Scramble(string row, string ticker, long ticks)
    {
        var fields = row.Split(',');
        if (fields.Length - 1 is not (TradeColumns or QuoteColumns))
        {
            return row;
        }
        var random = new SeededRandom(Seed(ticker, ticks));
        var move = (decimal)Math.Exp(LargestMove * (2 * random.NextDouble() - 1));
        var growth = (decimal)Math.Exp(2 * random.NextDouble() - 1);
        var turned = random.Below(2) == 0;
        var values = fields.Skip(1).Select(x => decimal.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null).ToArray();
        for (var side = 0; side < values.Length; side += Side)
        {
            Turn(values.AsSpan(side, Side), turned, move, growth);
        }
        KeepSpread(values);
        var text = new StringBuilder(fields[0]);
        foreach (var value in values)
        {
            text.Append(CultureInfo.InvariantCulture, $",{value}");
        }
        return text.ToString();
    }

    /// <summary>Open, high, low, close and size of one side.</summary>
    private static void Turn(Span<decimal?> bar, bool turned, decimal move, decimal growth)
    {
        if (bar is not [{ } open, { } high, { } low, { } close, ..])
        {
            return;
        }
        if (turned)
        {
            (open, close) = (high + low - open, high + low - close);
        }
        (bar[0], bar[1], bar[2], bar[3]) = (Rounded(open * move, open), Rounded(high * move, high), Rounded(low * move, low), Rounded(close * move, close));
        if (bar[4] is { } size and > 0)
        {
            bar[4] = Rounded(size * growth, size);
        }
    }

    /// <summary>Ask prices not below bid prices, where turning over the two sides made them cross.</summary>
    private static void KeepSpread(decimal?[] values)
    {
        for (var i = 0; values.Length == QuoteColumns && i < Side - 1; i++)
        {
            values[Side + i] = values[i] is { } bid && values[Side + i] is { } ask ? Math.Max(bid, ask) : values[Side + i];
        }
    }

    /// <summary>With as many digits as the number had, whole hundreds where it had no others (a cent of a price times 10,000), and not 0.</summary>
    private static decimal Rounded(decimal value, decimal model)
    {
        const decimal Cent = 100;
        var unit = model.Scale == 0 && model % Cent == 0 ? Cent : new decimal(1, 0, 0, false, model.Scale);
        return Math.Max(Math.Round(value / unit) * unit, unit);
    }

    private ulong Seed(string ticker, long ticks)
    {
        // FNV-1a: string.GetHashCode differs from process to process
        var hash = 14695981039346656037UL ^ seed;
        unchecked
        {
            foreach (var letter in ticker)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }
            return (hash ^ (ulong)ticks) * 1099511628211UL;
        }
    }
}
