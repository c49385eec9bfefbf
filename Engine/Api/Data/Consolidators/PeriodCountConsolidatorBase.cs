using System.Runtime.CompilerServices;
using QuantConnect.Data.Market;
using QuantConnect.Util;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators that finish a bar after a span of time, after a number of points, or by a calendar.</summary>
/// <typeparam name="T">The type taken</typeparam>
/// <typeparam name="TConsolidated">The type produced</typeparam>
/// <remarks>A bar of a period holds the points from its start (inclusive) to its end (exclusive), by their <see cref="IBaseData.Time"/>.</remarks>
public abstract class PeriodCountConsolidatorBase<T, TConsolidated> : DataConsolidator<T>
    where T : IBaseData
    where TConsolidated : BaseData
{
    private static readonly DateTime CalendarProbe = new(2022, 1, 3, 10, 10, 10);

    private readonly Func<DateTime, CalendarInfo>? _calendar;
    private readonly TimeSpan? _anchor;
    private readonly int? _maxCount;
    private TimeSpan? _period;
    private Symbol? _symbol;
    private int _count;
    private DateTime? _lastEmit;
    private bool _lengthChecked;

    /// <summary>The bar being built, null between bars.</summary>
    protected TConsolidated? _workingBar;

    /// <summary>Finishes a bar each <paramref name="period"/>.</summary>
    /// <param name="period">Length of a bar. Up to a day, bars start at multiples of it; longer ones at their first point</param>
    /// <param name="startTime">Time of day that bars are counted from instead</param>
    protected PeriodCountConsolidatorBase(TimeSpan period, TimeSpan? startTime = null)
    {
        _period = period;
        _anchor = startTime;
    }

    /// <summary>Finishes a bar each <paramref name="maxCount"/> points.</summary>
    /// <param name="maxCount">Number of points in a bar</param>
    protected PeriodCountConsolidatorBase(int maxCount) => _maxCount = maxCount;

    /// <summary>Finishes a bar after <paramref name="maxCount"/> points or a <paramref name="period"/>, whichever is first.</summary>
    /// <param name="maxCount">Largest number of points in a bar</param>
    /// <param name="period">Longest span of a bar, from its first point</param>
    protected PeriodCountConsolidatorBase(int maxCount, TimeSpan period)
    {
        _maxCount = maxCount;
        _period = period;
    }

    /// <summary>Finishes bars by a calendar.</summary>
    /// <param name="func">Gives start and length of the bar that a time belongs to; the start must not be later than the time</param>
    /// <exception cref="ArgumentException"><paramref name="func"/> gives a start in the future</exception>
    protected PeriodCountConsolidatorBase(Func<DateTime, CalendarInfo> func)
    {
        if (func(CalendarProbe).Start > CalendarProbe)
        {
            throw new ArgumentException($"The calendar must give the start of the bar a time is in, but for {CalendarProbe:u} it gave a later one.", nameof(func));
        }

        _calendar = func;
        _period = TimeSpan.FromSeconds(1); // until the first bar tells
    }

    /// <summary>Raised for each finished bar, with its own type, after the untyped event.</summary>
    public new event EventHandler<TConsolidated>? DataConsolidated;

    /// <inheritdoc/>
    public override Type OutputType => typeof(TConsolidated);

    /// <inheritdoc/>
    public override IBaseData? WorkingData => _workingBar?.Clone();

    /// <summary>Whether bars are made by time alone, not by count.</summary>
    protected bool IsTimeBased => !_maxCount.HasValue;

    /// <summary>Length of the current bar, null if bars are made by count only.</summary>
    protected TimeSpan? Period => _period;

    /// <inheritdoc/>
    internal override bool IsScanIdle => _workingBar is null || !_period.HasValue || _period.GetValueOrDefault() == TimeSpan.Zero;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The data is of another symbol than before</exception>
    /// <exception cref="ArgumentException">The first point is longer than the period</exception>
    public override void Update(T data)
    {
        CheckSymbol(data);
        if (!ShouldProcess(data))
        {
            return;
        }

        if (!_lengthChecked)
        {
            CheckLength(data);
        }

        var counting = _maxCount.HasValue;
        var due = counting && CountedOut();
        var aggregateFirst = counting;
        _lastEmit ??= counting ? data.Time : DateTime.MinValue;

        if (_period.HasValue)
        {
            var period = _period.GetValueOrDefault();
            if (period == TimeSpan.Zero)
            {
                due = true;
                aggregateFirst = true;
            }
            else if (_workingBar is not null && data.Time - _workingBar.Time >= period && GetRoundedBarTime(data) > _lastEmit)
            {
                due = true;
            }
        }

        if (aggregateFirst)
        {
            Aggregate(data);
        }

        if (due)
        {
            Finish(data.Time);
        }

        if (!aggregateFirst)
        {
            Aggregate(data);
        }
    }

    /// <summary>
    /// Whether <see cref="Update"/> would do no more with a point than add it to the bar being built, which is what happens to most. Only for consolidators that do not
    /// override <see cref="ShouldProcess"/>.
    /// </summary>
    private protected bool OnlyAdds(BaseData data)
        => _workingBar is not null
            && !_maxCount.HasValue
            && _period.GetValueOrDefault() > TimeSpan.Zero
            && ReferenceEquals(data.Symbol, _symbol)
            && data.Time - _workingBar.Time < _period.GetValueOrDefault()
            && data.Time >= _lastEmit.GetValueOrDefault();

    /// <inheritdoc/>
    public override void Scan(DateTime currentLocalTime)
    {
        if (IsScanIdle
            || currentLocalTime - _workingBar!.Time < _period.GetValueOrDefault()
            || !(GetRoundedBarTime(currentLocalTime) > _lastEmit))
        {
            return;
        }

        _lastEmit = _workingBar.EndTime;
        OnDataConsolidated(_workingBar);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _symbol = null;
        _count = 0;
        _workingBar = null;
        _lastEmit = null;
        _lengthChecked = false;
    }

    /// <summary>Whether a point is to be consolidated at all; one that is not is not counted either.</summary>
    /// <param name="data">The point</param>
    /// <returns>True to take it</returns>
    protected virtual bool ShouldProcess(T data) => true;

    /// <summary>Adds a point to the bar.</summary>
    /// <param name="workingBar">The bar being built; to be created when null</param>
    /// <param name="data">The point</param>
    protected abstract void AggregateBar(ref TConsolidated? workingBar, T data);

    /// <summary>The start of the bar that a time belongs to.</summary>
    /// <param name="time">A time in the exchange's zone</param>
    /// <returns>The start, at or before <paramref name="time"/></returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected DateTime GetRoundedBarTime(DateTime time)
    {
        if (_calendar is not null)
        {
            return CalendarStart(time);
        }

        if (_maxCount.HasValue)
        {
            return time;
        }

        var period = _period.GetValueOrDefault();
        if (_anchor.HasValue)
        {
            return LeanData.GetConsolidatorStartTime(period, _anchor.GetValueOrDefault(), time);
        }

        // a bar of more than a day starts with its first point
        return period.Ticks is > TimeSpan.TicksPerDay or 0 ? time : time.AddTicks(-(time.Ticks % period.Ticks));
    }

    /// <summary>The start of the bar that a point belongs to; the point's own start if it does not fit into that bar.</summary>
    /// <param name="inputData">The point</param>
    /// <returns>The start</returns>
    protected DateTime GetRoundedBarTime(IBaseData inputData)
    {
        var start = GetRoundedBarTime(inputData.Time);
        if (!_period.HasValue || start + _period.GetValueOrDefault() >= inputData.EndTime)
        {
            return start;
        }

        // The clock-hour bar of 09:00 holds the 09:30 open: by its start it would belong to the day before.
        return inputData.EndTime - inputData.Time == TimeSpan.FromHours(1) && start.Date < inputData.Time.Date
            ? GetRoundedBarTime(inputData.EndTime)
            : inputData.Time;
    }

    /// <summary>Publishes a bar, untyped handlers first, and starts afresh.</summary>
    /// <param name="e">The finished bar</param>
    protected virtual void OnDataConsolidated(TConsolidated e)
    {
        base.OnDataConsolidated(e);
        DataConsolidated?.Invoke(this, e);
        ResetWorkingBar();
    }

    /// <summary>Forgets the bar being built.</summary>
    protected virtual void ResetWorkingBar() => _workingBar = null;

    private bool CountedOut()
    {
        if (++_count < _maxCount.GetValueOrDefault())
        {
            return false;
        }

        _count = 0;
        return true;
    }

    private void Aggregate(T data)
    {
        if (data.Time < _lastEmit.GetValueOrDefault())
        {
            return; // belongs to a bar that is out already
        }

        AggregateBar(ref _workingBar, data);
        if (_maxCount.HasValue)
        {
            _workingBar!.EndTime = data.EndTime;
        }
    }

    private void Finish(DateTime time)
    {
        if (_workingBar is TradeBar bar && _period.HasValue)
        {
            bar.Period = _period.GetValueOrDefault();
        }

        _lastEmit = !_maxCount.HasValue && _workingBar is not null ? _workingBar.EndTime : time;
        OnDataConsolidated(_workingBar!);
    }

    private DateTime CalendarStart(DateTime time)
    {
        var slot = _calendar!(time);
        if (_workingBar is null)
        {
            _period = slot.Period; // a bar keeps the length it began with
        }

        return slot.Start;
    }

    private void CheckSymbol(T data)
    {
        var symbol = data.Symbol;
        if (ReferenceEquals(symbol, _symbol))
        {
            return;
        }

        if (_symbol is not null && !symbol.ID.Equals(_symbol.ID))
        {
            throw new InvalidOperationException($"A {GetType().Name} consolidates one symbol only: it had {_symbol.ID} and was given {symbol.ID}.");
        }

        _symbol = symbol;
    }

    private void CheckLength(T data)
    {
        _lengthChecked = true;
        if (!_period.HasValue || _maxCount.HasValue || _calendar is not null)
        {
            return;
        }

        var length = data.EndTime - data.Time;
        if (length > _period.GetValueOrDefault())
        {
            throw new ArgumentException($"{data.Symbol}: bars of {length} cannot be consolidated to {_period}; subscribe to a finer resolution.");
        }
    }
}
