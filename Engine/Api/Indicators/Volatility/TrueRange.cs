using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Range of the bar including the gap from the previous close.</summary>
public class TrueRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private decimal _previousClose;

    /// <summary>Creates the indicator under its default name.</summary>
    public TrueRange()
        : base("TR")
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public TrueRange(string name)
        : base(name)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 1;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 2;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        decimal high = input.High, low = input.Low;
        var range = high - low;
        if (IsReady)
        {
            var gapUp = Math.Abs(_previousClose - high);
            if (gapUp > range)
            {
                range = gapUp;
            }
            var gapDown = Math.Abs(_previousClose - low);
            if (gapDown > range)
            {
                range = gapDown;
            }
        }
        _previousClose = input.Close;
        return range;
    }
}
