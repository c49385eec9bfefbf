using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Running volume: added on a rise, subtracted on a fall.</summary>
public class OnBalanceVolume : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private TradeBar? _previousInput;

    /// <summary>Creates the indicator under its default name.</summary>
    public OnBalanceVolume()
        : base("OBV")
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public OnBalanceVolume(string name)
        : base(name)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _previousInput is not null;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 1;

    /// <inheritdoc />
    public override void Reset()
    {
        _previousInput = null;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var previous = _previousInput;
        _previousInput = input;
        if (previous is null)
        {
            return input.Volume;
        }
        var volume = Current.Value;
        if (input.Value > previous.Value)
        {
            volume += input.Volume;
        }
        else if (input.Value < previous.Value)
        {
            volume -= input.Volume;
        }
        return volume;
    }
}
