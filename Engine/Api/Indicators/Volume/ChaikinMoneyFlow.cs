using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Volume weighted by the place of the close in the bar's range, relative to all volume, -1 to 1; 0 until ready.</summary>
public class ChaikinMoneyFlow : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Sum _flow;
    private readonly Sum _volume;

    /// <summary>Creates the indicator under the given name.</summary>
    public ChaikinMoneyFlow(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        _flow = new Sum(period);
        _volume = new Sum(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ChaikinMoneyFlow(int period)
        : this($"CMF({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _flow.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _volume.Reset();
        _flow.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var range = input.High - input.Low;
        _flow.Update(input.EndTime, range > 0 ? input.Volume * (input.Close - input.Low - (input.High - input.Close)) / range : 0m);
        _volume.Update(input.EndTime, input.Volume);
        return !IsReady || _volume.Current.Value == 0m ? 0m : _flow.Current.Value / _volume.Current.Value;
    }
}
