using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Today's volume so far relative to that of the last days by the same time; 0 until ready.</summary>
public class RelativeDailyVolume : TradeBarIndicator
{
    private readonly SortedList<TimeSpan, SimpleMovingAverage> _averages = [];
    private readonly List<(DateTime Time, decimal Volume)> _today = [];
    private readonly int _period;
    private int _day = -1;
    private int _days = -1;

    /// <summary>Creates the indicator under its default name.</summary>
    public RelativeDailyVolume(int period = 2)
        : this($"RDV({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public RelativeDailyVolume(string name, int period)
        : base(name)
    {
        _period = period;
    }

    /// <inheritdoc />
    public override bool IsReady => _days >= _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _averages.Clear();
        _today.Clear();
        _day = -1;
        _days = -1;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        if (input.Time.Day != _day)
        {
            CloseDay();
            _day = input.Time.Day;
            _days++;
        }
        if (_today.Count > 0 && _today[^1].Time == input.Time)
        {
            _today.RemoveAt(_today.Count - 1);
        }
        _today.Add((input.Time, input.Volume));
        if (!IsReady)
        {
            return 0m;
        }
        var usual = Usual(input.Time.TimeOfDay);
        var volume = 0m;
        foreach (var bar in _today)
        {
            volume += bar.Volume;
        }
        return usual == 0 ? 0m : volume / usual;
    }

    private void CloseDay()
    {
        var volume = 0m;
        foreach (var bar in _today)
        {
            volume += bar.Volume;
            if (!_averages.TryGetValue(bar.Time.TimeOfDay, out var average))
            {
                average = _averages[bar.Time.TimeOfDay] = new SimpleMovingAverage(_period);
            }
            average.Update(bar.Time, volume);
        }
        _today.Clear();
    }

    // At a time no day had a bar the last one before it counts; there is none after the last time of all.
    private decimal Usual(TimeSpan time)
    {
        if (_averages.TryGetValue(time, out var average))
        {
            return average.Current.Value;
        }
        for (var i = 1; i < _averages.Count; i++)
        {
            if (_averages.Keys[i] > time)
            {
                return _averages.Values[i - 1].Current.Value;
            }
        }
        return 0m;
    }
}
