using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Wilder's swing index; 0 until ready.</summary>
public class WilderSwingIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _limitMove;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="limitMove">Greatest move of a day.</param>
    public WilderSwingIndex(string name, decimal limitMove)
        : base(name)
    {
        _limitMove = Math.Abs(limitMove);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    /// <param name="limitMove">Greatest move of a day.</param>
    public WilderSwingIndex(decimal limitMove)
        : this("SI", limitMove)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > 1;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 2;

    /// <summary>The last bar.</summary>
    protected IBaseDataBar _currentInput { get; private set; } = null!;

    /// <summary>The bar before.</summary>
    protected IBaseDataBar _previousInput { get; private set; } = null!;

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var previous = _currentInput;
        _currentInput = input;
        if (!IsReady)
        {
            return 0m;
        }
        _previousInput = previous;
        var swing = input.Close - previous.Close + 0.5m * (input.Close - input.Open) + 0.25m * (previous.Close - previous.Open);
        var up = Math.Abs(input.High - previous.Close);
        var down = Math.Abs(input.Low - previous.Close);
        var range = Math.Abs(input.High - input.Low);
        var gap = Math.Abs(0.25m * (previous.Close - previous.Open));
        var scale = up >= down && up >= range ? up - Math.Abs(0.5m * (input.Low - previous.Close)) + gap
            : down >= range ? down - Math.Abs(0.5m * (input.High - previous.Close)) + gap
            : range + gap;
        if (scale == 0m || _limitMove == 0m)
        {
            return 0m;
        }
        return 50m * (swing / scale) * (Math.Max(up, down) / _limitMove);
    }
}
