using Quant.Lab.Sweeps.Search;

namespace Quant.Lab.Sweeps;

/// <summary>What is kept of the sorted rows: the first ones, an even sample of all, and how many of each kind there are.</summary>
public sealed class SweepTally
{
    private const int Leaders = 20;
    private const int MostSampled = 2000;
    private readonly List<SweepRow> _leaders = [];
    private readonly List<SweepRow> _sample = [];
    private readonly int[] _counts = new int[Enum.GetValues<SetState>().Length];
    private readonly int _every;
    private string? _firstError;
    private int _rows;

    internal SweepTally(SweepPlan plan) => _every = 1 + ((plan.Search.Sets - 1) / MostSampled);

    /// <summary>The best set; null if none ran, had the objective, and met all constraints.</summary>
    public SweepRow? Best => _leaders is [{ State: SetState.Ok } best, ..] ? best : null;

    /// <summary>The first rows, the best first.</summary>
    public IReadOnlyList<SweepRow> Top => _leaders;

    /// <summary>All rows if they are not more than 2,000, otherwise every so many-th from the best on; the best first.</summary>
    public IReadOnlyList<SweepRow> Sample => _sample;

    /// <summary>Number of sets in a state.</summary>
    public int Count(SetState state) => _counts[(int)state];

    /// <summary>The error of the first set that failed, in the order of rows; null if none did.</summary>
    public string? FirstError => _firstError;

    /// <summary>Takes the next row, and says its rank.</summary>
    internal int Add(SweepRow row)
    {
        if (_leaders.Count < Leaders)
        {
            _leaders.Add(row);
        }
        if (_rows % _every == 0)
        {
            _sample.Add(row);
        }
        _counts[(int)row.State]++;
        _firstError ??= row.State == SetState.Failed ? row.Error : null;
        return ++_rows;
    }
}
