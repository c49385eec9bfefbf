namespace QuantConnect.Indicators;

/// <summary>Difference of a fast and a slow moving average, with its own average as signal.</summary>
public class MovingAverageConvergenceDivergence : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public MovingAverageConvergenceDivergence(int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential)
        : this($"MACD({fastPeriod},{slowPeriod},{signalPeriod})", fastPeriod, slowPeriod, signalPeriod, type)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="fastPeriod">Period of the fast average.</param>
    /// <param name="slowPeriod">Period of the slow average, greater.</param>
    /// <param name="signalPeriod">Period of the signal.</param>
    /// <param name="type">Kind of all three averages.</param>
    /// <exception cref="ArgumentException">The fast period is not less than the slow one.</exception>
    public MovingAverageConvergenceDivergence(string name, int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential)
        : base(name)
    {
        if (fastPeriod >= slowPeriod)
        {
            throw new ArgumentException("MovingAverageConvergenceDivergence: fastPeriod must be less than slowPeriod", $"{nameof(fastPeriod)}, {nameof(slowPeriod)}");
        }
        Fast = type.AsIndicator(name + "_Fast", fastPeriod);
        Slow = type.AsIndicator(name + "_Slow", slowPeriod);
        Signal = type.AsIndicator(name + "_Signal", signalPeriod);
        Histogram = new Identity(name + "_Histogram");
        WarmUpPeriod = slowPeriod + signalPeriod - 1;
    }

    /// <summary>The fast average.</summary>
    public IndicatorBase<IndicatorDataPoint> Fast { get; }

    /// <summary>The slow average.</summary>
    public IndicatorBase<IndicatorDataPoint> Slow { get; }

    /// <summary>Average of the difference.</summary>
    public IndicatorBase<IndicatorDataPoint> Signal { get; }

    /// <summary>The difference less its signal, once the signal is ready.</summary>
    public IndicatorBase<IndicatorDataPoint> Histogram { get; }

    /// <inheritdoc />
    public override bool IsReady => Signal.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        Fast.Reset();
        Slow.Reset();
        Signal.Reset();
        Histogram.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        var isReady = Fast.Update(input) & Slow.Update(input);
        var difference = Fast.Current.Value - Slow.Current.Value;
        if (isReady && Signal.Update(input.EndTime, difference))
        {
            Histogram.Update(input.EndTime, difference - Signal.Current.Value);
        }
        return difference;
    }
}
