using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>1 while the Bollinger bands lie within the Keltner channels, else -1; 0 until ready.</summary>
public class SqueezeMomentum : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public SqueezeMomentum(string name, int bollingerPeriod, decimal bollingerMultiplier, int keltnerPeriod, decimal keltnerMultiplier)
        : base(name)
    {
        BollingerBands = new BollingerBands(bollingerPeriod, bollingerMultiplier);
        KeltnerChannels = new KeltnerChannels(keltnerPeriod, keltnerMultiplier, MovingAverageType.Exponential);
        WarmUpPeriod = Math.Max(bollingerPeriod, keltnerPeriod);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public SqueezeMomentum(int bollingerPeriod, decimal bollingerMultiplier, int keltnerPeriod, decimal keltnerMultiplier)
        : this(FormattableString.Invariant($"SM({bollingerPeriod},{bollingerMultiplier},{keltnerPeriod},{keltnerMultiplier})"), bollingerPeriod, bollingerMultiplier, keltnerPeriod, keltnerMultiplier)
    {
    }

    /// <summary>The Bollinger bands.</summary>
    public BollingerBands BollingerBands { get; }

    /// <summary>The Keltner channels.</summary>
    public KeltnerChannels KeltnerChannels { get; }

    /// <inheritdoc />
    public override bool IsReady => BollingerBands.IsReady && KeltnerChannels.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        BollingerBands.Reset();
        KeltnerChannels.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        BollingerBands.Update(input);
        KeltnerChannels.Update(input);
        if (!IsReady)
        {
            return 0m;
        }
        var isSqueezed = KeltnerChannels.UpperBand.Current.Value > BollingerBands.UpperBand.Current.Value
            && KeltnerChannels.LowerBand.Current.Value < BollingerBands.LowerBand.Current.Value;
        return isSqueezed ? 1m : -1m;
    }
}
