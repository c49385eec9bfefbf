using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean of the average directional index and that of a period ago; 50 until ready.</summary>
public class AverageDirectionalMovementIndexRating : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly RollingWindow<decimal> _history;

    /// <summary>Creates the indicator under the given name.</summary>
    public AverageDirectionalMovementIndexRating(string name, int period)
        : base(name)
    {
        _period = period;
        ADX = new AverageDirectionalIndex(name + "_ADX", period);
        _history = new RollingWindow<decimal>(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public AverageDirectionalMovementIndexRating(int period)
        : this($"ADXR({period})", period)
    {
    }

    /// <summary>The average directional index.</summary>
    public AverageDirectionalIndex ADX { get; }

    /// <inheritdoc />
    public override bool IsReady => _history.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period * 3 - 1;

    /// <inheritdoc />
    public override void Reset()
    {
        ADX.Reset();
        _history.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (ADX.Update(input))
        {
            _history.Add(ADX.Current.Value);
        }
        return IsReady ? (ADX.Current.Value + _history[_period - 1]) / 2 : 50m;
    }
}
