using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Running sum of Wilder's swing index.</summary>
public class WilderAccumulativeSwingIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly WilderSwingIndex _swing;

    /// <summary>Creates the indicator under its default name.</summary>
    /// <param name="limitMove">Greatest move of a day.</param>
    public WilderAccumulativeSwingIndex(decimal limitMove)
        : this("ASI", limitMove)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="limitMove">Greatest move of a day.</param>
    public WilderAccumulativeSwingIndex(string name, decimal limitMove)
        : base(name)
    {
        _swing = new WilderSwingIndex(limitMove);
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 1;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 2;

    /// <inheritdoc />
    public override void Reset()
    {
        _swing.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        if (!_swing.Update(input))
        {
            return 0m;
        }
        return IsReady ? Current.Value + _swing.Current.Value : _swing.Current.Value;
    }
}
