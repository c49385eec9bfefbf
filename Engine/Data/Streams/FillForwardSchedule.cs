namespace Quant.Engine.Data.Streams;

/// <summary>
/// Decides whether the last bar is to be repeated before the next one, and when. Four repetitions are possible: one step of the
/// fill-forward resolution or of the bars' own, from the end of the last bar or from the next opening of the market; the one that ends
/// first counts, if it ends before the next bar.
/// </summary>
internal sealed class FillForwardSchedule(StreamPlan plan)
{
    private readonly bool _strict = plan.StrictDaily;
    private readonly bool _extended = plan.Config.ExtendedMarketHours;
    private readonly long _increment = plan.Config.Increment.Ticks;
    private long _limit;
    private bool _allowEqual;

    private enum Verdict
    {
        Fill,
        Skip,
        Stop,
    }

    /// <summary>Whether to repeat a bar before the next point.</summary>
    /// <param name="resolution">Fill-forward resolution, ticks.</param>
    /// <param name="previous">The last bar, repeated or not.</param>
    /// <param name="next">The next bar or event.</param>
    /// <param name="time">Start of the repetition in the exchange's zone.</param>
    /// <param name="end">End of the repetition.</param>
    public bool TryFill(long resolution, in BarPoint previous, in BarPoint next, out long time, out long end)
    {
        time = end = 0;
        var clock = plan.ExchangeClock;
        var step = next.Time - previous.Time;
        // the usual case, without asking the time zone: the next bar follows within one step
        if (step >= 0 && step <= resolution && step <= _increment && clock.IsUniform(previous.Time, next.Time))
        {
            return false;
        }
        var previousUtc = clock.ToUtc(previous.Time);
        var nextUtc = clock.ToUtc(next.Time);
        var nextEndUtc = clock.ToUtc(next.End);
        if (nextEndUtc < previousUtc || !IsGap(previousUtc, nextUtc, resolution))
        {
            return false;
        }
        var nextLength = nextEndUtc - nextUtc;
        if (previous.IsFillForward && (!_strict || nextLength <= TimeSpan.TicksPerHour) && nextLength > 0)
        {
            // times of repeated bars are multiples of the resolution, so compare them with such a time
            var rounded = clock.ToUtc(plan.RoundDown(next.Time, nextLength));
            if (!IsGap(previousUtc, rounded, resolution))
            {
                return false;
            }
        }
        var length = _strict ? next.End - next.Time : next.Time == next.End ? 0 : _increment;
        _limit = nextUtc + length;
        _allowEqual = next.IsEvent;
        return resolution == _increment
            ? TryEqualSteps(previous.End, out time, out end)
            : TryTwoSteps(previous.End, Math.Min(resolution, _increment), Math.Max(resolution, _increment), out time, out end);
    }

    private bool IsGap(long previousUtc, long nextUtc, long resolution) => nextUtc - previousUtc > resolution || nextUtc - previousUtc > _increment;

    private bool TryEqualSteps(long previousEnd, out long time, out long end)
    {
        if (!_strict && plan.Window.IsOpen(previousEnd, previousEnd + _increment))
        {
            var verdict = Judge(previousEnd, _increment, out time, out end);
            if (verdict != Verdict.Skip)
            {
                return verdict == Verdict.Fill;
            }
        }
        if (!_strict)
        {
            return Judge(NextOpen(previousEnd, _extended), _increment, out time, out end) == Verdict.Fill;
        }
        plan.Session.MoveTo(NextOpen(previousEnd, false));
        return Judge(plan.Session.Open, plan.Session.Close - plan.Session.Open, out time, out end) == Verdict.Fill;
    }

    private bool TryTwoSteps(long previousEnd, long small, long large, out long time, out long end)
    {
        // candidates in order of their ends; the two after the next opening end after the two before it
        var hasSmall = plan.Window.IsOpen(previousEnd, previousEnd + small);
        long start, length;
        bool hasLarge;
        if (_strict)
        {
            plan.Session.MoveTo(previousEnd);
            (start, length) = (plan.Session.Open, plan.Session.Close - plan.Session.Open);
            hasLarge = previousEnd < plan.Session.Close;
        }
        else
        {
            (start, length) = (plan.RoundDown(previousEnd, large), large);
            hasLarge = plan.Window.IsOpen(start, start + large);
        }
        // without session times the small step is always tried first
        var smallFirst = !_strict || !hasLarge || previousEnd + small <= start + length;
        var verdict = Verdict.Skip;
        time = end = 0;
        if (hasSmall && smallFirst)
        {
            verdict = Judge(previousEnd, small, out time, out end);
        }
        if (verdict == Verdict.Skip && hasLarge && (_strict || start + length <= NextOpen(previousEnd, _extended) + small))
        {
            verdict = Judge(start, length, out time, out end);
            hasLarge = false;
        }
        if (verdict == Verdict.Skip && hasSmall && !smallFirst)
        {
            verdict = Judge(previousEnd, small, out time, out end);
        }
        if (verdict == Verdict.Skip)
        {
            verdict = Judge(NextOpen(previousEnd, _extended), small, out time, out end);
        }
        if (verdict == Verdict.Skip && hasLarge && !_strict)
        {
            verdict = Judge(start, length, out time, out end);
        }
        if (verdict == Verdict.Skip && _strict)
        {
            plan.Session.MoveTo(NextOpen(previousEnd, false));
            verdict = Judge(plan.Session.Open, plan.Session.Close - plan.Session.Open, out time, out end);
        }
        return verdict == Verdict.Fill;
    }

    /// <summary>Whether a candidate is taken, passed over because the market is shut, or too late as are all after it.</summary>
    private Verdict Judge(long start, long length, out long time, out long end)
    {
        var clock = plan.ExchangeClock;
        time = end = 0;
        var begin = _strict && length > TimeSpan.TicksPerHour ? start : plan.RoundDown(start, length);
        var endUtc = clock.ToUtc(begin) + length;
        if (endUtc > _limit || (endUtc == _limit && !_allowEqual))
        {
            return Verdict.Stop;
        }
        var candidate = clock.FromUtc(endUtc);
        if (!plan.Window.IsOpen(candidate - length, candidate))
        {
            return Verdict.Skip;
        }
        var barLength = _increment;
        if (_strict)
        {
            var hours = plan.Hours;
            var inside = Math.Max(candidate - hours.RegularMarketDuration.Ticks, start);
            barLength = hours.GetMarketHours(new DateTime(inside)).MarketDuration.Ticks;
        }
        time = clock.FromUtc(endUtc - barLength);
        end = candidate;
        return Verdict.Fill;
    }

    private long NextOpen(long local, bool extended) => plan.Hours.GetNextMarketOpen(new DateTime(local), extended).Ticks;
}
