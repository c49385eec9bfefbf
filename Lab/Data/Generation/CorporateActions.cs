using System.Globalization;
using System.Text;
using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// Splits and dividends of a made-up stock as the days go by, and Lean's factor file of them. Dividends are paid every quarter; a stock is split
/// when it has become dear, and joined when it has become cheap. Ratios are such that factors are exact decimals.
/// </summary>
internal sealed class CorporateActions
{
    private const int QuarterDays = 63;
    private const double Dear = 160;
    private const double Cheap = 4;
    private const double DearSplitChance = 0.012;
    private const double CheapSplitChance = 0.03;
    private const int PriceFactorPlaces = 7;

    private readonly StableRandom _random;
    private readonly double _yield;
    private readonly bool _mayBeSplit;
    private readonly List<Row> _rows = [];
    private int _daysToDividend;

    /// <summary>Begins.</summary>
    /// <param name="random">Stream of the stock's actions.</param>
    /// <param name="dividendYield">Dividends of a year as a share of the price.</param>
    /// <param name="mayBeSplit">Whether there may be splits.</param>
    public CorporateActions(StableRandom random, double dividendYield, bool mayBeSplit)
    {
        _random = random;
        _yield = dividendYield;
        _mayBeSplit = mayBeSplit;
        _daysToDividend = random.Integer(5, QuarterDays);
    }

    /// <summary>Shares that one share of the first day has become.</summary>
    public double SharesPerShare { get; private set; } = 1;

    /// <summary>A trading day is about to begin.</summary>
    /// <param name="previousDay">The trading day before it.</param>
    /// <param name="previousClose">Its close in cents.</param>
    /// <returns>What the price is multiplied with because of a split or a dividend: 1 without one.</returns>
    public double Begin(DateTime previousDay, long previousClose)
    {
        _daysToDividend--;
        if (_mayBeSplit && Split(previousClose / 100.0) is { } shares)
        {
            _rows.Add(new Row(previousDay, previousClose, 0, shares));
            SharesPerShare *= (double)shares;
            return 1 / (double)shares;
        }
        if (_yield == 0 || _daysToDividend > 0)
        {
            return 1;
        }
        _daysToDividend = QuarterDays;
        var amount = Math.Max(1, (long)(previousClose * _yield / 4));
        _rows.Add(new Row(previousDay, previousClose, amount, 1));
        return 1 - ((double)amount / previousClose);
    }

    /// <summary>
    /// The factor file. A row holds up to and including its day; its price factor is the product of (close - dividend) / close, its split factor that
    /// of one over the shares for a share, over all later events.
    /// </summary>
    /// <param name="first">Day of the first row.</param>
    public string FactorFile(DateTime first)
    {
        var lines = new List<string> { "20501231,1,1,0" };
        decimal price = 1, split = 1;
        foreach (var row in _rows.AsEnumerable().Reverse())
        {
            price = Math.Round(price * (row.Close - row.Dividend) / row.Close, PriceFactorPlaces, MidpointRounding.AwayFromZero);
            split /= row.Shares;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{row.Day:yyyyMMdd},{Text(price)},{Text(split)},{Text(row.Close / 100m)}"));
        }
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{first:yyyyMMdd},{Text(price)},{Text(split)},1"));
        lines.Reverse();
        return new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();
    }

    /// <summary>Shares for one share, if there is a split at this price.</summary>
    private decimal? Split(double price)
    {
        if (price > Dear && _random.Chance(DearSplitChance))
        {
            return price switch { > 800 => 10, > 400 => 5, > 240 => 4, _ => 2 };
        }
        return price < Cheap && _random.Chance(CheapSplitChance) ? 0.1m : null;
    }

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <param name="Day">Last day before the event.</param>
    /// <param name="Close">Its close in cents.</param>
    /// <param name="Dividend">Cents a share.</param>
    /// <param name="Shares">Shares for one share.</param>
    private sealed record Row(DateTime Day, long Close, long Dividend, decimal Shares);
}
