namespace QuantConnect.Securities;

public partial class SecurityExchangeHours
{
    /// <summary>Days remembered at a time; neighbouring days never push each other out.</summary>
    private const int RememberedDays = 16;

    private readonly Day?[] _days = new Day?[RememberedDays];
    private Stretch _last = new(0, 0, false, false);

    private enum Question
    {
        NextOpen,
        NextClose,
        LastClose,
        PreviousOpen,
        FirstOpen
    }

    private Stretch StretchOf(long localTicks)
    {
        var last = _last;
        if (localTicks >= last.From && localTicks < last.Until)
        {
            return last;
        }
        return _last = DayOf(localTicks).StretchOf(localTicks);
    }

    private Day DayOf(long localTicks)
    {
        var number = (int)(localTicks / TimeSpan.TicksPerDay);
        ref var slot = ref _days[number % RememberedDays];
        var day = slot;
        if (day is null || day.Number != number)
        {
            slot = day = new Day(number, HoursOn(new DateTime(number * TimeSpan.TicksPerDay)));
        }
        return day;
    }

    /// <summary>One date, cut at every start and end of a session.</summary>
    private sealed class Day
    {
        private readonly Stretch[] _stretches;

        public Day(int number, LocalMarketHours hours)
        {
            Number = number;
            Hours = hours;

            var cuts = new List<long> { 0, TimeSpan.TicksPerDay };
            foreach (var segment in hours.Segments)
            {
                Insert(cuts, Math.Clamp(segment.Start.Ticks, 0, TimeSpan.TicksPerDay));
                Insert(cuts, Math.Clamp(segment.End.Ticks, 0, TimeSpan.TicksPerDay));
            }
            var midnight = number * TimeSpan.TicksPerDay;
            _stretches = new Stretch[cuts.Count - 1];
            for (var i = 0; i < _stretches.Length; i++)
            {
                var start = new TimeSpan(cuts[i]);
                _stretches[i] = new Stretch(midnight + cuts[i], midnight + cuts[i + 1], hours.IsOpen(start, false), hours.IsOpen(start, true));
            }
        }

        public int Number { get; }

        public LocalMarketHours Hours { get; }

        public Stretch StretchOf(long localTicks)
        {
            var i = 0;
            while (localTicks >= _stretches[i].Until)
            {
                i++;
            }
            return _stretches[i];
        }

        private static void Insert(List<long> cuts, long cut)
        {
            var at = cuts.Count;
            while (at > 0 && cuts[at - 1] > cut)
            {
                at--;
            }
            if (at == 0 || cuts[at - 1] < cut)
            {
                cuts.Insert(at, cut);
            }
        }
    }

    /// <summary>
    /// The time between two neighbouring cuts of a day, start inclusive. No session starts or ends within it, so every question about
    /// the calendar has the same answer from all its moments; 0 stands for one that was not asked yet.
    /// </summary>
    private sealed class Stretch(long from, long until, bool isOpen, bool isOpenExtended)
    {
        private long[]? _answers;

        public long From { get; } = from;

        public long Until { get; } = until;

        public bool IsOpen(bool extended) => extended ? isOpenExtended : isOpen;

        public ref long Answer(Question question, bool extended)
        {
            _answers ??= new long[2 * ((int)Question.FirstOpen + 1)];
            return ref _answers[2 * (int)question + (extended ? 1 : 0)];
        }
    }
}
