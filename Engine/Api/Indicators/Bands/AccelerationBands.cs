using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Averages of close, high and low, the latter two widened by the bar's relative range.</summary>
public class AccelerationBands : IndicatorBase<IBaseDataBar>, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _width;

    /// <summary>Creates the indicator under the given name.</summary>
    public AccelerationBands(string name, int period, decimal width, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        _width = width;
        MovingAverageType = movingAverageType;
        MiddleBand = movingAverageType.AsIndicator(name + "_MiddleBand", period);
        LowerBand = movingAverageType.AsIndicator(name + "_LowerBand", period);
        UpperBand = movingAverageType.AsIndicator(name + "_UpperBand", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public AccelerationBands(int period, decimal width, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this(FormattableString.Invariant($"ABANDS({period},{width},{movingAverageType})"), period, width, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public AccelerationBands(int period)
        : this(period, 4)
    {
    }

    /// <summary>Kind of all averages.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Average of the closes.</summary>
    public IndicatorBase<IndicatorDataPoint> MiddleBand { get; }

    /// <summary>Average of the raised highs.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperBand { get; }

    /// <summary>Average of the lowered lows.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerBand { get; }

    /// <inheritdoc />
    public override bool IsReady => MiddleBand.IsReady && LowerBand.IsReady && UpperBand.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        MiddleBand.Reset();
        LowerBand.Reset();
        UpperBand.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var widening = _width * (input.High - input.Low).SafeDivision(input.High + input.Low);
        LowerBand.Update(input.EndTime, input.Low * (1 - widening));
        UpperBand.Update(input.EndTime, input.High * (1 + widening));
        MiddleBand.Update(input.EndTime, input.Close);
        return MiddleBand.Current.Value;
    }
}
