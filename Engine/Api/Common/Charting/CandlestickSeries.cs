using QuantConnect.Data.Market;

namespace QuantConnect;

/// <summary>A series of candlesticks.</summary>
public class CandlestickSeries : BaseSeries
{
    /// <summary>Creates an unnamed series.</summary>
    public CandlestickSeries() => SeriesType = SeriesType.Candle;

    /// <summary>Creates a series in <c>$</c>.</summary>
    public CandlestickSeries(string name)
        : base(name, SeriesType.Candle)
    {
    }

    /// <summary>Creates a series in <c>$</c> in the sub-chart <paramref name="index"/>.</summary>
    public CandlestickSeries(string name, int index)
        : base(name, SeriesType.Candle, index)
    {
    }

    /// <summary>Creates a series in the sub-chart <paramref name="index"/>.</summary>
    public CandlestickSeries(string name, int index, string unit)
        : base(name, SeriesType.Candle, index, unit)
    {
    }

    /// <summary>Creates a series in the first sub-chart.</summary>
    public CandlestickSeries(string name, string unit)
        : base(name, SeriesType.Candle, unit)
    {
    }

    /// <summary>Appends a candlestick at the UTC time <paramref name="time"/>.</summary>
    public void AddPoint(DateTime time, decimal open, decimal high, decimal low, decimal close) =>
        base.AddPoint(new Candlestick(time, open, high, low, close));

    /// <summary>Appends a bar, at its end time.</summary>
    public void AddPoint(TradeBar bar) => base.AddPoint(new Candlestick(bar));

    /// <summary>Appends a <see cref="Candlestick"/>; one at the time of the last replaces it.</summary>
    /// <exception cref="ArgumentException">It is another kind of point.</exception>
    public override void AddPoint(ISeriesPoint point) => base.AddPoint(point as Candlestick
        ?? throw new ArgumentException($"Series '{Name}' takes points of type Candlestick, not {point?.GetType().Name ?? "null"}.", nameof(point)));

    /// <summary>Appends a candlestick of open, high, low and close.</summary>
    /// <exception cref="ArgumentException">There are not four values.</exception>
    public override void AddPoint(DateTime time, List<decimal> values)
    {
        if (values.Count != 4)
        {
            throw new ArgumentException($"Series '{Name}' takes 4 values a point (open, high, low, close), not {values.Count}.", nameof(values));
        }

        AddPoint(time, values[0], values[1], values[2], values[3]);
    }

    /// <inheritdoc/>
    public override ISeriesPoint? ConsolidateChartPoints() => Values.Count == 0
        ? null
        : new Candlestick(Values[^1].Time, Sum(stick => stick.Open), Sum(stick => stick.High), Sum(stick => stick.Low), Sum(stick => stick.Close));

    /// <inheritdoc/>
    public override BaseSeries Clone(bool empty = false)
    {
        var clone = new CandlestickSeries(Name, Index, Unit) { ZIndex = ZIndex, IndexName = IndexName, Tooltip = Tooltip };
        if (!empty)
        {
            clone.Values = CloneValues();
        }

        return clone;
    }

    /// <summary>Sum of what is there; null if nothing is.</summary>
    private decimal? Sum(Func<Candlestick, decimal?> field)
    {
        decimal? sum = null;
        foreach (var point in Values)
        {
            sum = field((Candlestick)point) is { } value ? (sum ?? 0) + value : sum;
        }

        return sum;
    }
}
