namespace QuantConnect;

public partial class SeriesSampler
{
    /// <summary>
    /// Sticks within one step are merged; between two sticks further apart than a step, the close moves along the line from
    /// the first open to the last close, and each stick opens where the one before closed.
    /// </summary>
    private CandlestickSeries SampleSticks(CandlestickSeries series, DateTime start, DateTime stop, bool truncate)
    {
        var sampled = (CandlestickSeries)series.Clone(empty: true);
        var points = series.Values;
        var time = points.Count > 0 && start < points[0].Time ? points[0].Time : start;
        var first = points.FindIndex(point => point.Time > time) - 1;
        if (points.Count < 2 || first < 0)
        {
            return GetIdentitySeries(sampled, series, start, stop, truncate);
        }

        if (points[first].Time == time && time <= stop)
        {
            sampled.Values.Add(points[first++].Clone());
            time += Step;
        }

        for (var i = first; i < points.Count && time <= stop; i++)
        {
            if (time <= points[i].Time)
            {
                time = Emit(sampled, points, first, i, time, stop, truncate);
                first = i + 1;
            }
        }

        return sampled;
    }

    /// <summary>Adds the sticks for the points <paramref name="first"/> to <paramref name="last"/> and returns the next time.</summary>
    private DateTime Emit(CandlestickSeries sampled, List<ISeriesPoint> points, int first, int last, DateTime time, DateTime stop, bool truncate)
    {
        var head = (Candlestick)points[first];
        var tail = (Candlestick)points[last];
        var following = last + 1 < points.Count ? points[last + 1].Time : (DateTime?)null;
        var opened = first > 0 ? points[first - 1].Time : head.Time - (points[first + 1].Time - head.Time);
        var merged = Merge(points, first, last, time, truncate);
        Candlestick? previous = null;
        bool inGap;
        do
        {
            var stick = At(merged, head, tail, opened, time);
            time += Step;
            if (SubSample && previous is not null)
            {
                stick.Open = previous.Close;
            }

            if (SubSample || tail.Time < time)
            {
                sampled.Values.Add(stick);
            }

            if (first == last)
            {
                FitRange(stick);
            }

            previous = stick;
            inGap = following.HasValue && time + Step < following && stick.Open is null;
        }
        while ((time <= tail.Time || inGap) && time <= stop);

        return time;
    }

    private Candlestick At(Candlestick merged, Candlestick head, Candlestick tail, DateTime opened, DateTime time)
    {
        var onlyCopy = opened == tail.Time;
        var stick = (Candlestick)(onlyCopy ? tail : merged).Clone();
        stick.Time = time;
        if (!onlyCopy)
        {
            stick.Close = Interpolate(Unix(opened), head.Open, tail.LongTime, tail.Close, Unix(time), (decimal)Step.TotalSeconds);
        }

        return stick;
    }

    private static Candlestick Merge(List<ISeriesPoint> points, int first, int last, DateTime time, bool truncate)
    {
        var merged = new Candlestick { Time = time };
        for (var i = first; i <= last; i++)
        {
            var stick = (Candlestick)points[i];
            merged.Update(stick.Open);
            merged.Update(stick.High);
            merged.Update(stick.Low);
            merged.Update(stick.Close);
        }

        return truncate ? (Candlestick)Truncate(merged) : merged;
    }

    /// <summary>A part of one stick knows only its own open and close.</summary>
    private static void FitRange(Candlestick stick)
    {
        var (open, close) = (stick.Open, stick.Close);
        stick.High = open.HasValue && (!close.HasValue || open > close) ? open : close;
        stick.Low = open.HasValue && (!close.HasValue || open < close) ? open : close;
    }
}
