using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Distance of the typical price from its average, in units of its mean deviation.</summary>
public class CommodityChannelIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const decimal Scale = 0.015m;

    /// <summary>Creates the indicator under its default name.</summary>
    public CommodityChannelIndex(int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"CCI({period})", period, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public CommodityChannelIndex(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        MovingAverageType = movingAverageType;
        TypicalPriceAverage = movingAverageType.AsIndicator(name + "_TypicalPriceAvg", period);
        TypicalPriceMeanDeviation = new MeanAbsoluteDeviation(name + "_TypicalPriceMAD", period);
    }

    /// <summary>Kind of the average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Average of the typical price.</summary>
    public IndicatorBase<IndicatorDataPoint> TypicalPriceAverage { get; }

    /// <summary>Mean deviation of the typical price.</summary>
    public IndicatorBase<IndicatorDataPoint> TypicalPriceMeanDeviation { get; }

    /// <inheritdoc />
    public override bool IsReady => TypicalPriceAverage.IsReady && TypicalPriceMeanDeviation.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        TypicalPriceAverage.Reset();
        TypicalPriceMeanDeviation.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.High + input.Low + input.Close) / 3.0m;
        TypicalPriceAverage.Update(input.EndTime, price);
        TypicalPriceMeanDeviation.Update(input.EndTime, price);
        var unit = Scale * TypicalPriceMeanDeviation.Current.Value;
        return unit == 0m ? 0.0m : (price - TypicalPriceAverage.Current.Value).SafeDivision(unit, Current.Value);
    }
}
