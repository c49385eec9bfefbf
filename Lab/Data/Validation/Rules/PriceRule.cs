using System.Globalization;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Prices are positive and consistent, sizes not negative, bids below offers.</summary>
internal sealed class PriceRule(TickType ticks, bool isScaled, bool hasVolume) : ISeriesRule
{
    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        var isQuote = ticks == TickType.Quote;
        var scaleIsRight = true;
        foreach (var row in file.Rows)
        {
            Prices(file, row, row.First, isQuote ? "bid " : "", sink);
            if (isQuote)
            {
                Prices(file, row, row.Ask, "ask ", sink);
                Crossed(file, row, sink);
            }
            if (row.FirstSize < 0 || row.AskSize < 0)
            {
                sink.Add(RuleBook.NegativeVolume, file.Source, row.Number, $"{(isQuote ? "a size" : "the volume")} is {Text(Math.Min(row.FirstSize, row.AskSize))}");
            }
            else if (!isQuote && hasVolume && row.FirstSize == 0)
            {
                sink.Add(RuleBook.ZeroVolume, file.Source, row.Number, "the volume is 0");
            }
            if (isScaled && scaleIsRight && HasDecimals(row.First))
            {
                scaleIsRight = false;
                sink.Add(RuleBook.Scale, file.Source, row.Number, $"the close {Text(row.First.Close)} would be {Text((double)((decimal)row.First.Close / 10_000))} dollars");
            }
        }
    }

    private static void Prices(SeriesFile file, in BarRow row, in Ohlc x, string side, FindingSink sink)
    {
        if (!x.IsPresent)
        {
            return;
        }
        if (Math.Min(Math.Min(x.Open, x.High), Math.Min(x.Low, x.Close)) is <= 0 and var lowest)
        {
            sink.Add(RuleBook.Price, file.Source, row.Number, $"a {side}price is {Text(lowest)}");
        }
        else if (x.High < Math.Max(x.Open, Math.Max(x.Low, x.Close)))
        {
            sink.Add(RuleBook.Ohlc, file.Source, row.Number, $"the {side}high {Text(x.High)} is below {Text(Math.Max(x.Open, Math.Max(x.Low, x.Close)))}");
        }
        else if (x.Low > Math.Min(x.Open, x.Close))
        {
            sink.Add(RuleBook.Ohlc, file.Source, row.Number, $"the {side}low {Text(x.Low)} is above {Text(Math.Min(x.Open, x.Close))}");
        }
    }

    private static void Crossed(SeriesFile file, in BarRow row, FindingSink sink)
    {
        var (bid, ask) = (row.First, row.Ask);
        if (bid.IsPresent && ask.IsPresent && (bid.Close > ask.Close || bid.Open > ask.Open))
        {
            var (b, a, when) = bid.Close > ask.Close ? (bid.Close, ask.Close, "close") : (bid.Open, ask.Open, "open");
            sink.Add(RuleBook.Crossed, file.Source, row.Number, $"the bid {Text(b)} is above the ask {Text(a)} at the {when}");
        }
    }

    private static bool HasDecimals(in Ohlc x)
        => x.IsPresent && (x.Open != Math.Floor(x.Open) || x.High != Math.Floor(x.High) || x.Low != Math.Floor(x.Low) || x.Close != Math.Floor(x.Close));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
