using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average of close less open relative to that of the range; 0 until ready.</summary>
public class RelativeVigorIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RollingWindow<IBaseDataBar> _previous;
    private readonly IndicatorBase<IndicatorDataPoint> _body;
    private readonly IndicatorBase<IndicatorDataPoint> _range;

    /// <summary>Creates the indicator under its default name.</summary>
    public RelativeVigorIndex(int period, MovingAverageType type)
        : this($"RVI({period},{type})", period, type)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public RelativeVigorIndex(string name, int period, MovingAverageType type = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period + 3;
        _body = type.AsIndicator("_closingBand", period);
        _range = type.AsIndicator("_rangeBand", period);
        Signal = new RelativeVigorIndexSignal($"{name}_S");
        _previous = new RollingWindow<IBaseDataBar>(3);
    }

    /// <summary>The index smoothed over four values.</summary>
    public RelativeVigorIndexSignal Signal { get; }

    /// <inheritdoc />
    public override bool IsReady => _body.IsReady && _range.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _body.Reset();
        _range.Reset();
        _previous.Reset();
        Signal.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var value = 0m;
        if (_previous.IsReady)
        {
            var body = Body(input) + 2 * (Body(_previous[0]) + Body(_previous[1])) + Body(_previous[2]);
            var range = Range(input) + 2 * (Range(_previous[0]) + Range(_previous[1])) + Range(_previous[2]);
            _body.Update(input.EndTime, body / 6m);
            _range.Update(input.EndTime, range / 6m);
            if (IsReady)
            {
                value = _range.Current.Value != 0m ? _body.Current.Value / _range.Current.Value : 0m;
                Signal.Update(input.EndTime, value);
            }
        }
        _previous.Add(input);
        return value;
    }

    private static decimal Body(IBaseDataBar bar) => bar.Close - bar.Open;

    private static decimal Range(IBaseDataBar bar) => bar.High - bar.Low;
}
