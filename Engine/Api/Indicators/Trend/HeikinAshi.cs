using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Smoothed candles; the value is their close.</summary>
public class HeikinAshi : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public HeikinAshi(string name)
        : base(name)
    {
        Open = new Identity(name + "_Open");
        High = new Identity(name + "_High");
        Low = new Identity(name + "_Low");
        Close = new Identity(name + "_Close");
        Volume = new Identity(name + "_Volume");
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public HeikinAshi()
        : this("HA")
    {
    }

    /// <summary>Middle of the last candle's body.</summary>
    public IndicatorBase<IndicatorDataPoint> Open { get; }

    /// <summary>Highest of the bar's high and the candle's open and close.</summary>
    public IndicatorBase<IndicatorDataPoint> High { get; }

    /// <summary>Lowest of the bar's low and the candle's open and close.</summary>
    public IndicatorBase<IndicatorDataPoint> Low { get; }

    /// <summary>Mean of the bar's four prices.</summary>
    public IndicatorBase<IndicatorDataPoint> Close { get; }

    /// <summary>The bar's volume; 0 if it has none.</summary>
    public IndicatorBase<IndicatorDataPoint> Volume { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples > 1;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 2;

    /// <inheritdoc />
    public override void Reset()
    {
        Open.Reset();
        High.Reset();
        Low.Reset();
        Close.Reset();
        Volume.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var time = input.EndTime;
        var open = IsReady ? (Open.Current.Value + Close.Current.Value) / 2 : (input.Open + input.Close) / 2;
        var close = (input.Open + input.High + input.Low + input.Close) / 4;
        Open.Update(time, open);
        Close.Update(time, close);
        High.Update(time, IsReady ? Math.Max(input.High, Math.Max(open, close)) : input.High);
        Low.Update(time, IsReady ? Math.Min(input.Low, Math.Min(open, close)) : input.Low);
        Volume.Update(time, input is TradeBar bar ? bar.Volume : 0m);
        return close;
    }
}
