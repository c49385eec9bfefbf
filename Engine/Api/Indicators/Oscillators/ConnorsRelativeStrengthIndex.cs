namespace QuantConnect.Indicators;

/// <summary>Connors' RSI: mean of the price's RSI, the RSI of its streaks and the rank of its last change; 0 until ready.</summary>
public class ConnorsRelativeStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RelativeStrengthIndex _rsi;
    private readonly RelativeStrengthIndex _streakRsi;
    private readonly RollingWindow<decimal> _changes;
    private IndicatorDataPoint? _previousInput;
    private int _streak;

    /// <summary>Creates the indicator under the given name.</summary>
    public ConnorsRelativeStrengthIndex(string name, int rsiPeriod, int rsiPeriodStreak, int lookBackPeriod)
        : base(name)
    {
        _rsi = new RelativeStrengthIndex(rsiPeriod);
        _streakRsi = new RelativeStrengthIndex(rsiPeriodStreak);
        _changes = new RollingWindow<decimal>(lookBackPeriod);
        WarmUpPeriod = Math.Max(lookBackPeriod, Math.Max(_rsi.WarmUpPeriod, _streakRsi.WarmUpPeriod));
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ConnorsRelativeStrengthIndex(int rsiPeriod, int rsiPeriodStreak, int rocPeriod)
        : this($"CRSI({rsiPeriod},{rsiPeriodStreak},{rocPeriod})", rsiPeriod, rsiPeriodStreak, rocPeriod)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _rsi.IsReady && _streakRsi.IsReady && _changes.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _rsi.Reset();
        _streakRsi.Reset();
        _changes.Reset();
        _streak = 0;
        _previousInput = null;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _rsi.Update(input);
        if (_previousInput is not null)
        {
            CountStreak(input.Value - _previousInput.Value);
        }
        _streakRsi.Update(input.EndTime, _streak);
        if (_previousInput is null || _previousInput.Value == 0)
        {
            _previousInput = input;
            _changes.Add(0m);
            return 0m;
        }
        var change = (input.Value - _previousInput.Value) / _previousInput.Value;
        var rank = _changes.IsReady ? 100m * CountBelow(change) / _changes.Count : 0m;
        _changes.Add(change);
        _previousInput = input;
        return IsReady ? (_rsi.Current.Value + _streakRsi.Current.Value + rank) / 3 : 0m;
    }

    private void CountStreak(decimal change)
    {
        var direction = Math.Sign(change);
        if (_streak * direction < 0)
        {
            _streak = 0;
        }
        _streak += direction;
    }

    private int CountBelow(decimal change)
    {
        var count = 0;
        for (var i = 0; i < _changes.Count; i++)
        {
            if (_changes[i] < change)
            {
                count++;
            }
        }
        return count;
    }
}
