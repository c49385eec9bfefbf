using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>A moving average of the typical price with bands a number of average true ranges above and below.</summary>
public class KeltnerChannels : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public KeltnerChannels(int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this(FormattableString.Invariant($"KC({period},{k})"), period, k, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public KeltnerChannels(string name, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        AverageTrueRange = new AverageTrueRange(name + "_AverageTrueRange", period, MovingAverageType.Simple);
        MiddleBand = movingAverageType.AsIndicator(name + "_MiddleBand", period);
        LowerBand = Band(name + "_LowerBand", -k);
        UpperBand = Band(name + "_UpperBand", k);
    }

    /// <summary>The average.</summary>
    public IndicatorBase<IndicatorDataPoint> MiddleBand { get; }

    /// <summary>The average plus its ranges; 0 until ready.</summary>
    public IndicatorBase<IBaseDataBar> UpperBand { get; }

    /// <summary>The average less its ranges; 0 until ready.</summary>
    public IndicatorBase<IBaseDataBar> LowerBand { get; }

    /// <summary>Simple average of the true range.</summary>
    public IndicatorBase<IBaseDataBar> AverageTrueRange { get; }

    /// <inheritdoc />
    public override bool IsReady => MiddleBand.IsReady && UpperBand.IsReady && LowerBand.IsReady && AverageTrueRange.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        AverageTrueRange.Reset();
        MiddleBand.Reset();
        UpperBand.Reset();
        LowerBand.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        AverageTrueRange.Update(input);
        MiddleBand.Update(input.EndTime, IndicatorMath.TypicalPrice(input));
        LowerBand.Update(input);
        UpperBand.Update(input);
        return MiddleBand.Current.Value;
    }

    private FunctionalIndicator<IBaseDataBar> Band(string name, decimal factor) => new(
        name,
        _ => MiddleBand.IsReady ? MiddleBand.Current.Value + AverageTrueRange.Current.Value * factor : 0m,
        _ => MiddleBand.IsReady,
        MiddleBand.Reset);
}
