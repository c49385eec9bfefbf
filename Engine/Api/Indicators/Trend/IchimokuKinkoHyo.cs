using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>The five lines of the Ichimoku cloud; the value is the close.</summary>
public class IchimokuKinkoHyo : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public IchimokuKinkoHyo(int tenkanPeriod = 9, int kijunPeriod = 26, int senkouAPeriod = 26, int senkouBPeriod = 52, int senkouADelayPeriod = 26, int senkouBDelayPeriod = 26)
        : this($"ICHIMOKU({tenkanPeriod},{kijunPeriod},{senkouAPeriod},{senkouBPeriod},{senkouADelayPeriod},{senkouBDelayPeriod})", tenkanPeriod, kijunPeriod, senkouAPeriod, senkouBPeriod, senkouADelayPeriod, senkouBDelayPeriod)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public IchimokuKinkoHyo(string name, int tenkanPeriod = 9, int kijunPeriod = 26, int senkouAPeriod = 26, int senkouBPeriod = 52, int senkouADelayPeriod = 26, int senkouBDelayPeriod = 26)
        : base(name)
    {
        WarmUpPeriod = Math.Max(Math.Max(tenkanPeriod, kijunPeriod) + senkouADelayPeriod, senkouBPeriod + senkouBDelayPeriod);
        TenkanMaximum = new Maximum(name + "_TenkanMax", tenkanPeriod);
        TenkanMinimum = new Minimum(name + "_TenkanMin", tenkanPeriod);
        KijunMaximum = new Maximum(name + "_KijunMax", kijunPeriod);
        KijunMinimum = new Minimum(name + "_KijunMin", kijunPeriod);
        SenkouBMaximum = new Maximum(name + "_SenkouBMaximum", senkouBPeriod);
        SenkouBMinimum = new Minimum(name + "_SenkouBMinimum", senkouBPeriod);
        DelayedMaximumSenkouB = new Delay(name + "DelayedMax", senkouBDelayPeriod).Of(SenkouBMaximum);
        DelayedMinimumSenkouB = new Delay(name + "DelayedMin", senkouBDelayPeriod).Of(SenkouBMinimum);
        Tenkan = TenkanMaximum.Plus(TenkanMinimum).Over(2m);
        DelayedTenkanSenkouA = new Delay(name + "DelayedTenkan", senkouADelayPeriod).Of(Tenkan);
        Kijun = KijunMaximum.Plus(KijunMinimum).Over(2m);
        DelayedKijunSenkouA = new Delay(name + "DelayedKijun", senkouADelayPeriod).Of(Kijun);
        SenkouA = DelayedTenkanSenkouA.Plus(DelayedKijunSenkouA).Over(2m);
        SenkouB = DelayedMaximumSenkouB.Plus(DelayedMinimumSenkouB).Over(2m);
        Chikou = new Delay(name + "_Chikou", senkouADelayPeriod);
    }

    /// <summary>Conversion line: middle of the short range.</summary>
    public IndicatorBase<IndicatorDataPoint> Tenkan { get; }

    /// <summary>Base line: middle of the long range.</summary>
    public IndicatorBase<IndicatorDataPoint> Kijun { get; }

    /// <summary>First edge of the cloud: middle of the delayed conversion and base lines.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouA { get; }

    /// <summary>Second edge of the cloud: delayed middle of its own range.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouB { get; }

    /// <summary>Delayed close.</summary>
    public IndicatorBase<IndicatorDataPoint> Chikou { get; }

    /// <summary>Top of the short range.</summary>
    public IndicatorBase<IndicatorDataPoint> TenkanMaximum { get; }

    /// <summary>Bottom of the short range.</summary>
    public IndicatorBase<IndicatorDataPoint> TenkanMinimum { get; }

    /// <summary>Top of the long range.</summary>
    public IndicatorBase<IndicatorDataPoint> KijunMaximum { get; }

    /// <summary>Bottom of the long range.</summary>
    public IndicatorBase<IndicatorDataPoint> KijunMinimum { get; }

    /// <summary>Top of the second edge's range.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouBMaximum { get; }

    /// <summary>Bottom of the second edge's range.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouBMinimum { get; }

    /// <summary>Delayed conversion line.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedTenkanSenkouA { get; }

    /// <summary>Delayed base line.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedKijunSenkouA { get; }

    /// <summary>Delayed top of the second edge's range.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedMaximumSenkouB { get; }

    /// <summary>Delayed bottom of the second edge's range.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedMinimumSenkouB { get; }

    /// <inheritdoc />
    public override bool IsReady => Tenkan.IsReady && Kijun.IsReady && SenkouA.IsReady && SenkouB.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        TenkanMaximum.Reset();
        TenkanMinimum.Reset();
        Tenkan.Reset();
        KijunMaximum.Reset();
        KijunMinimum.Reset();
        Kijun.Reset();
        DelayedTenkanSenkouA.Reset();
        DelayedKijunSenkouA.Reset();
        SenkouA.Reset();
        SenkouBMaximum.Reset();
        SenkouBMinimum.Reset();
        DelayedMaximumSenkouB.Reset();
        DelayedMinimumSenkouB.Reset();
        Chikou.Reset();
        SenkouB.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var time = input.EndTime;
        TenkanMaximum.Update(time, input.High);
        TenkanMinimum.Update(time, input.Low);
        KijunMaximum.Update(time, input.High);
        KijunMinimum.Update(time, input.Low);
        SenkouBMaximum.Update(time, input.High);
        SenkouBMinimum.Update(time, input.Low);
        Chikou.Update(time, input.Close);
        return input.Close;
    }
}
