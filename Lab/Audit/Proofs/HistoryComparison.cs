using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>The signals of two runs with different histories before them, from some time on.</summary>
internal sealed class HistoryComparison
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private readonly string _label;
    private readonly string _other;
    private readonly bool _hasData = true;

    private HistoryComparison(string label, string other, RecordedRun baseline, RecordedRun run, DateTime start, DateTime from, bool hasData = true)
    {
        (_label, _other, _hasData) = (label, other, hasData);
        var (expected, actual) = (Signals(baseline, from), Signals(run, from));
        var (one, two) = (expected.ToHashSet(), actual.ToHashSet());
        var (begin, end) = (expected.Concat(actual).Select(x => x.Time).DefaultIfEmpty(from).Min(), baseline.Decisions.Max(x => x.Time));
        From = start;
        Common = one.Intersect(two).Count();
        Differing = one.Except(two).Concat(two.Except(one)).Count();
        First = RecordedRun.FirstDifference(expected, actual);
        Last = one.Except(two).Concat(two.Except(one)).Select(x => (DateTime?)x.Time).Max() ?? First?.Time;
        Lasts = Last > begin + (end - begin) / 2;
    }

    /// <summary>Start of the shorter history.</summary>
    public DateTime From { get; }

    /// <summary>Signals that both have.</summary>
    public int Common { get; }

    /// <summary>Signals that only one has.</summary>
    public int Differing { get; }

    /// <summary>The first signal that only one has; null if there is none.</summary>
    public Difference? First { get; }

    /// <summary>Time of the last one.</summary>
    public DateTime? Last { get; }

    /// <summary>Whether signals still differ in the second half of the common time.</summary>
    public bool Lasts { get; }

    /// <summary>What was found, in words.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            if (!_hasData && First is null)
            {
                yield return $"{_label}: there are no data so early";
                yield break;
            }
            var last = Last is { } time ? string.Create(Culture, $", the last on {time:yyyy-MM-dd HH:mm} UTC") : "";
            yield return string.Create(Culture, $"{_label}: {Common} signals the same, {Differing} not{last}");
            if (First is { } first)
            {
                yield return $"first difference: {first.Expected?.ToString() ?? "nothing"}; {_other}: {first.Actual?.ToString() ?? "nothing"}";
            }
        }
    }

    /// <summary>How much more history to try: a warm-up twice as long, a week at least, and one five times as long, a month at least.</summary>
    public static IReadOnlyList<TimeSpan> ExtraWarmUps(TimeSpan own) => [own > Week ? own : Week, 4 * own > Month ? 4 * own : Month];

    /// <summary>Against a run that starts later. A day's grace: the algorithm's midnight is not UTC's, and what it held until then is gone.</summary>
    public static HistoryComparison OfLaterStart(AuditRunner runner, RecordedRun baseline, DateTime start)
        => new(string.Create(Culture, $"started on {start:yyyy-MM-dd}"), "started later", baseline, runner.Run(from: start), start, start.AddDays(1));

    /// <summary>
    /// Against a run of the same days that has seen more before them. No grace: only history differs. History are bars: a dividend, which the files of factors know years
    /// before the first bar, is none.
    /// </summary>
    public static HistoryComparison OfLongerWarmUp(AuditRunner runner, RecordedRun baseline, DateTime start, TimeSpan extra)
    {
        var run = runner.Run(extraWarmUp: extra);
        return new(
            string.Create(Culture, $"{extra.TotalDays:0.#} more days of history"), "with more history", baseline, run, start, start.AddDays(-1), run.Result.FirstBar < baseline.Result.FirstBar);
    }

    private static List<Decision> Signals(RecordedRun run, DateTime from)
    {
        var kind = run.Decisions.Any(x => x.Kind == DecisionKind.Insight) ? DecisionKind.Insight : DecisionKind.Order;
        return [.. run.Decisions.Where(x => x.Kind == kind && x.Time >= from).Select(x => kind == DecisionKind.Insight ? x : x with { Text = Side(run, x) })];
    }

    /// <summary>The side of an order: its id and quantity depend on what came before.</summary>
    private static string Side(RecordedRun run, Decision decision)
        => run.Result.OrderEvents.First(x => DecisionText.Of(x, run.Result.Orders.First(o => o.Id == x.OrderId)) == decision) is var e ? $"{e.Direction} {e.Status}" : "";
}
