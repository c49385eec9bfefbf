using Quant.Core.Bars;
using Quant.Core.Sessions;

namespace Quant.Core.Levels;

/// <summary>
/// Computes the <see cref="KeyLevel"/>s of one symbol from its minute bars, extended hours included. A level appears when what it is made of is over and not
/// before: the pre-market high grows until the open, and only then is a level. What is not known completely is not a level: a session that had begun before
/// the first bar, a pre-market with hardly a trade, a day before a long absence.
/// </summary>
/// <remarks>
/// Highs, lows and the close of a day are those of its regular session. The week is Monday to Sunday by the exchange's date.
/// Dividends do not move levels, splits do (<see cref="ApplySplit"/>).
/// </remarks>
public sealed class KeyLevelCalculator
{
    private readonly SessionClock _clock;
    private readonly KeyLevelSettings _settings;
    private readonly KeyLevel?[] _levels = new KeyLevel?[KeyLevelKinds.Count];
    private readonly WeekOfSessions _week;
    private TradingDay? _day;
    private PriceRange _preMarket;
    private PriceRange _openingRange;
    private PriceRange _regular;
    private long _listeningSince = long.MaxValue;
    private long _time = long.MinValue;
    private int _sessionsMissed;
    private bool _opened;
    private bool _rangeEnded;
    private bool _closed;

    /// <summary>A calculator without bars.</summary>
    /// <param name="calendar">The calendar of the symbol's exchange.</param>
    /// <param name="settings">Which levels.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public KeyLevelCalculator(ISessionCalendar calendar, KeyLevelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        _clock = new SessionClock(calendar);
        _week = new WeekOfSessions(_clock);
        _settings = settings;
    }

    /// <summary>Changes whenever a level appears, changes or goes.</summary>
    public int Version { get; private set; }

    /// <summary>The level of a kind that is in force; null if there is none.</summary>
    public KeyLevel? this[KeyLevelKind kind] => _levels[(int)kind];

    /// <summary>Highest and lowest price of the pre-market so far; null if nothing traded or it is over. Grows, so it is no level.</summary>
    public (double High, double Low)? PreMarketSoFar => _opened || _preMarket.Bars == 0 ? null : (_preMarket.High, _preMarket.Low);

    /// <summary>Highest and lowest price of today's regular session so far; null before its first bar and after its close.</summary>
    public (double High, double Low)? RegularSoFar => _regular.Bars == 0 ? null : (_regular.High, _regular.Low);

    /// <summary>
    /// Says since when bars have been coming, if that was before the first bar: a quiet market's session is complete although its first bar comes late.
    /// </summary>
    /// <param name="utc">UTC ticks.</param>
    public void ListenFrom(long utc)
    {
        _listeningSince = Math.Min(_listeningSince, utc);
        AdvanceTo(Math.Max(utc, _time));
    }

    /// <summary>Takes the next bar; afterwards the levels are those that may be acted upon at its end.</summary>
    /// <param name="bar">A closed bar that lies in one session; minutes do in every market.</param>
    /// <exception cref="ArgumentException">The bar is not valid, starts before the last one ended, or reaches from one session into another.</exception>
    public void Update(in Bar bar)
    {
        if (!bar.IsValid || bar.Start < _time)
        {
            throw new ArgumentException($"Bars of levels are valid and in the order of time: {bar} comes at tick {_time}.", nameof(bar));
        }
        _listeningSince = Math.Min(_listeningSince, bar.Start);
        AdvanceTo(bar.Start);
        var kind = SessionOf(bar);
        if (kind == SessionKind.PreMarket && !_opened)
        {
            _preMarket.Add(bar);
        }
        else if (kind == SessionKind.Regular)
        {
            _regular.Add(bar);
            if (!_rangeEnded)
            {
                _openingRange.Add(bar);
            }
        }
        AdvanceTo(bar.End);
    }

    /// <summary>Lets time pass without a bar: levels that are complete by then appear, old ones go.</summary>
    /// <param name="utc">UTC ticks, not before the end of the last bar.</param>
    public void AdvanceTo(long utc)
    {
        _time = Math.Max(_time, utc);
        if (_day is null)
        {
            Begin(_clock.DayAt(utc));
        }
        while (true)
        {
            PassMoments(_day!, utc);
            if (utc < _day!.End)
            {
                return;
            }
            Begin(_clock.DayAt(_day.End));
        }
    }

    /// <summary>Brings all levels and ranges to the units of prices after a split.</summary>
    /// <param name="priceFactor">New price over old price: 0.5 for two shares for one.</param>
    public void ApplySplit(double priceFactor)
    {
        if (!(priceFactor > 0) || !double.IsFinite(priceFactor))
        {
            throw new ArgumentOutOfRangeException(nameof(priceFactor), priceFactor, "The price factor of a split is above 0.");
        }
        for (var i = 0; i < _levels.Length; i++)
        {
            if (_levels[i] is { } level)
            {
                _levels[i] = level with { Price = level.Price * priceFactor, SplitFactor = level.SplitFactor * priceFactor };
            }
        }
        _preMarket.Scale(priceFactor);
        _openingRange.Scale(priceFactor);
        _regular.Scale(priceFactor);
        _week.Scale(priceFactor);
        Version++;
    }

    private SessionKind SessionOf(in Bar bar)
    {
        if (_day!.SpanAt(bar.Start) is not { } span)
        {
            return SessionKind.Closed;
        }
        return bar.End <= span.End ? span.Kind : throw new ArgumentException(
            $"A bar of levels lies in one session: {bar} reaches over the end of the {span.Kind} session at tick {span.End}. Use minute bars.", nameof(bar));
    }

    private void Begin(TradingDay day)
    {
        _day = day;
        _preMarket = default;
        _openingRange = default;
        _regular = default;
        (_opened, _rangeEnded, _closed) = (false, false, false);
    }

    private void PassMoments(TradingDay day, long utc)
    {
        if (day.Open is not { } open || day.Close is not { } close)
        {
            return;
        }
        if (!_opened && utc >= open)
        {
            _opened = true;
            FixPreMarket(day, open, close);
        }
        var rangeEnd = Math.Min(open + _settings.OpeningRange.Ticks, close);
        if (!_rangeEnded && utc >= rangeEnd)
        {
            _rangeEnded = true;
            FixOpeningRange(day, open, rangeEnd, close);
        }
        if (!_closed && utc >= close)
        {
            _closed = true;
            FixDay(day, open, close);
            _regular = default;
        }
    }

    private void FixPreMarket(TradingDay day, long open, long close)
    {
        var start = day.Sessions[0].Start;
        if (_preMarket.Bars < _settings.MinPreMarketBars || start < _listeningSince)
        {
            return;
        }
        var frame = new KeyLevel(default, 0, day.Date, start, open, 0, open, close, _preMarket.Bars, 1);
        Set(frame with { Kind = KeyLevelKind.PreMarketHigh, Price = _preMarket.High, MadeAt = _preMarket.HighAt });
        Set(frame with { Kind = KeyLevelKind.PreMarketLow, Price = _preMarket.Low, MadeAt = _preMarket.LowAt });
    }

    private void FixOpeningRange(TradingDay day, long open, long end, long close)
    {
        if (_settings.OpeningRange == TimeSpan.Zero || _openingRange.Bars == 0 || end >= close || open < _listeningSince)
        {
            return;
        }
        var frame = new KeyLevel(default, 0, day.Date, open, end, 0, end, close, _openingRange.Bars, 1);
        Set(frame with { Kind = KeyLevelKind.OpeningRangeHigh, Price = _openingRange.High, MadeAt = _openingRange.HighAt });
        Set(frame with { Kind = KeyLevelKind.OpeningRangeLow, Price = _openingRange.Low, MadeAt = _openingRange.LowAt });
    }

    private void FixDay(TradingDay day, long open, long close)
    {
        Clear(KeyLevelKind.PreMarketHigh, KeyLevelKind.PreMarketLow);
        Clear(KeyLevelKind.OpeningRangeHigh, KeyLevelKind.OpeningRangeLow);
        var next = _clock.NextTradingDay(day.Date);
        // a calendar that ends: the levels count as long as anything does
        var until = next?.Close ?? long.MaxValue;
        var traded = _regular.Bars > 0;
        if (traded && open >= _listeningSince)
        {
            _sessionsMissed = 0;
            var frame = new KeyLevel(default, 0, day.Date, open, close, 0, close, until, _regular.Bars, 1);
            Set(frame with { Kind = KeyLevelKind.PreviousDayHigh, Price = _regular.High, MadeAt = _regular.HighAt });
            Set(frame with { Kind = KeyLevelKind.PreviousDayLow, Price = _regular.Low, MadeAt = _regular.LowAt });
            Set(frame with { Kind = KeyLevelKind.PreviousClose, Price = _regular.Close, MadeAt = _regular.CloseAt });
        }
        else if (++_sessionsMissed >= _settings.ForgetAfterSessions)
        {
            Clear(KeyLevelKind.PreviousDayHigh, KeyLevelKind.PreviousDayLow);
            Clear(KeyLevelKind.PreviousClose, KeyLevelKind.PreviousClose);
        }
        else
        {
            Extend(KeyLevelKind.PreviousDayHigh, until);
            Extend(KeyLevelKind.PreviousDayLow, until);
            Extend(KeyLevelKind.PreviousClose, until);
        }
        CountWeek(day, open, next);
    }

    private void CountWeek(TradingDay day, long open, TradingDay? next)
    {
        if (!_week.Add(day, _regular, isComplete: open >= _listeningSince, next))
        {
            return;
        }
        Clear(KeyLevelKind.PreviousWeekHigh, KeyLevelKind.PreviousWeekLow);
        if (_week.Last is { } week)
        {
            var frame = new KeyLevel(default, 0, day.Date, week.Start, week.End, 0, week.End, week.ValidUntil, week.Range.Bars, 1);
            Set(frame with { Kind = KeyLevelKind.PreviousWeekHigh, Price = week.Range.High, MadeAt = week.Range.HighAt });
            Set(frame with { Kind = KeyLevelKind.PreviousWeekLow, Price = week.Range.Low, MadeAt = week.Range.LowAt });
        }
    }

    private void Set(in KeyLevel level)
    {
        _levels[(int)level.Kind] = level;
        Version++;
    }

    private void Extend(KeyLevelKind kind, long until)
    {
        if (_levels[(int)kind] is { } level)
        {
            Set(level with { ValidUntil = until });
        }
    }

    private void Clear(KeyLevelKind first, KeyLevelKind second)
    {
        _levels[(int)first] = null;
        _levels[(int)second] = null;
        Version++;
    }
}
