using Quant.Core.Bars;
using Quant.Core.Levels;
using Quant.Core.Sessions;

namespace Quant.Core.BreakRetest;

/// <summary>What is usual for a symbol, and how the running session compares: true range, range of the day, volume by time of day.</summary>
internal sealed class SessionStatistics
{
    private readonly SessionTrueRange _atr;
    private readonly SessionTrueRange _slowAtr;
    private readonly VolumeByTimeOfDay _volume;
    private readonly RollingMean _dayRange;
    private TradingDay? _day;
    private bool _isComplete;
    private double _high;
    private double _low;
    private int _minute;

    public SessionStatistics(BreakRetestSettings settings)
    {
        _atr = new SessionTrueRange(settings.AtrPeriod);
        _slowAtr = new SessionTrueRange(settings.SlowAtrPeriod);
        _volume = new VolumeByTimeOfDay(settings.UsualSessions, settings.MinUsualSessions);
        _dayRange = new RollingMean(settings.UsualSessions, settings.MinUsualSessions);
    }

    public double? Atr => _atr.Value;

    public double? AtrRatio => _slowAtr.Value is > 0 and var slow && _atr.Value is { } atr ? atr / slow : null;

    public double? DayRange => _dayRange.Value is > 0 and var usual ? (_high - _low) / usual : null;

    /// <summary>Volume of the session over what is usual by the end of the last bar.</summary>
    public double? DayVolume => _volume.Usual(0, _minute) is > 0 and var usual ? _volume.Today / usual : null;

    /// <summary>Volume usual in the minutes of the last bar.</summary>
    public double? UsualVolume { get; private set; }

    /// <summary>Takes a bar of regular trading.</summary>
    public void Update(in Bar bar, TradingDay day, long listeningSince)
    {
        if (!ReferenceEquals(_day, day) && _day?.Date != day.Date)
        {
            EndSession();
            Begin(day, listeningSince);
        }
        var minute = (int)((bar.Start - day.Open!.Value) / TimeSpan.TicksPerMinute);
        // a bar of less than a minute stands for its minute
        _minute = Math.Max(minute + 1, (int)((bar.End - day.Open.Value) / TimeSpan.TicksPerMinute));
        UsualVolume = _volume.Usual(minute, _minute);
        _volume.Add(minute, bar.Volume);
        _high = Math.Max(_high, bar.High);
        _low = Math.Min(_low, bar.Low);
        _atr.Update(bar);
        _slowAtr.Update(bar);
    }

    public void ApplySplit(double priceFactor)
    {
        EndSession();
        _atr.ApplySplit(priceFactor);
        _slowAtr.ApplySplit(priceFactor);
        _volume.ApplySplit(priceFactor);
        _dayRange.Scale(priceFactor);
    }

    private void Begin(TradingDay day, long listeningSince)
    {
        _day = day;
        _isComplete = day.Open >= listeningSince;
        _volume.BeginSession((int)((day.Close!.Value - day.Open!.Value) / TimeSpan.TicksPerMinute));
        _high = double.NegativeInfinity;
        _low = double.PositiveInfinity;
    }

    // a session that was not heard from its start is no example of the usual
    private void EndSession()
    {
        if (_day is not null && _isComplete)
        {
            _volume.EndSession();
            _dayRange.Add(_high - _low);
        }
        _day = null;
        _atr.EndSession();
        _slowAtr.EndSession();
    }
}
