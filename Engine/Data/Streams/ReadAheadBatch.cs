using System.Runtime.ExceptionServices;
using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>
/// Consecutive points of a stream, made before they are needed and taken one by one. What went wrong while making a point, what was
/// found wrong with the data, and which data were opened, waits for the moment at which the point is taken. Used again and again.
/// </summary>
internal sealed class ReadAheadBatch : IDataProblemSink
{
    private readonly ReadAheadBudget _budget;
    private readonly bool _keepsRows;
    private BaseData[] _points = [];
    private long[] _emitTicks = [];
    private BarPoint[] _kept = [];
    private readonly List<Finding> _findings = [];
    private int _count;
    private int _taken;
    private int _reported;
    private ExceptionDispatchInfo? _error;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="budget">Says how many points it may hold, when it is first filled.</param>
    /// <param name="keepsRows">Whether points may have to be made once more, so that what they were made of is kept.</param>
    public ReadAheadBatch(ReadAheadBudget budget, bool keepsRows)
    {
        _budget = budget;
        _keepsRows = keepsRows;
    }

    /// <summary>Whether a point is left to take.</summary>
    public bool HasNext => _taken < _count;

    /// <summary>Whether the stream goes on after the last point: it neither ended nor failed.</summary>
    public bool IsStreamOpen { get; private set; } = true;

    /// <summary>Makes points for as long as they are foreseeable; at least one, unless the stream ends or fails.</summary>
    public void Fill(ForeseeableStream stream)
    {
        _count = _taken = _reported = 0;
        _findings.Clear();
        try
        {
            if (_points.Length == 0)
            {
                Allocate(stream, _budget.BatchSize);
            }
            do
            {
                if (!stream.MoveNext())
                {
                    IsStreamOpen = false;
                    return;
                }
                _points[_count] = stream.Current;
                _emitTicks[_count] = stream.EmitTicksUtc;
                if (_keepsRows)
                {
                    _kept[_count] = stream.Point;
                }
                _count++;
            }
            while (_count < _points.Length && stream.IsForeseeable);
        }
        catch (Exception error)
        {
            IsStreamOpen = false;
            _error = ExceptionDispatchInfo.Capture(error);
        }
    }

    /// <summary>Takes the next point.</summary>
    /// <param name="problems">Told of what was found while it was made.</param>
    /// <param name="emitTicks">When it becomes known, UTC.</param>
    public BaseData Take(IDataProblemSink problems, out long emitTicks)
    {
        PassOn(problems, _taken);
        emitTicks = _emitTicks[_taken];
        var point = _points[_taken];
        // the algorithm decides how long a bar lives
        _points[_taken++] = null!;
        return point;
    }

    /// <summary>Passes on what is left after the last point: problems, and the error that ended the batch.</summary>
    public void Finish(IDataProblemSink problems)
    {
        PassOn(problems, int.MaxValue);
        _error?.Throw();
    }

    /// <summary>Makes all points that are left once more.</summary>
    public void Remake(ForeseeableStream stream)
    {
        for (var i = _taken; i < _count; i++)
        {
            _points[i] = stream.Remake(_kept[i]);
        }
    }

    void IDataProblemSink.Report(DataProblem problem) => _findings.Add(new Finding(_count, problem, null));

    void IDataProblemSink.OnOpened(DataSource source) => _findings.Add(new Finding(_count, null, source));

    private void Allocate(ForeseeableStream stream, int size)
    {
        _points = new BaseData[size];
        _emitTicks = new long[size];
        if (_keepsRows)
        {
            _kept = new BarPoint[size];
            // those of this batch and of the other one
            stream.Retain(2 * size);
        }
    }

    private void PassOn(IDataProblemSink problems, int position)
    {
        while (_reported < _findings.Count && _findings[_reported].Position <= position)
        {
            var (_, problem, source) = _findings[_reported++];
            if (problem is not null)
            {
                problems.Report(problem);
            }
            else
            {
                problems.OnOpened(source!);
            }
        }
    }

    private sealed record Finding(int Position, DataProblem? Problem, DataSource? Source);
}
