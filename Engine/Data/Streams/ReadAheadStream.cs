using QuantConnect;
using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>
/// Lets another thread make the next bars of a stream while the algorithm works on earlier ones: on an idle core about a quarter of a
/// run's work. Only what the run cannot change any more is made ahead (<see cref="ForeseeableStream.IsForeseeable"/>), and everything
/// that can be noticed, from problems of the data to its end, comes at the point it belongs to. So results do not depend on it.
/// </summary>
/// <remarks>Work that no thread has begun when its result is needed is done by the run itself, so busy cores cost nothing and nothing can block.</remarks>
internal sealed class ReadAheadStream : PointStream, IThreadPoolWorkItem
{
    // states of the work: nothing asked for; asked for; being done; done
    private const int None = 0;
    private const int Queued = 1;
    private const int Running = 2;
    private const int Done = 3;

    private readonly ForeseeableStream _stream;
    private readonly bool _isScaled;
    private readonly SubscriptionDataConfig _config;
    private readonly ProblemRelay _relay;
    private readonly IDataProblemSink _problems;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly object _gate = new();
    private ReadAheadBatch _batch;
    private ReadAheadBatch _spare;
    private DataNormalizationMode _mode;
    private int _work;
    private int _settled;

    /// <summary>Prepares to read ahead.</summary>
    /// <param name="stream">What is read; belongs to this object from now on.</param>
    /// <param name="config">Its subscription.</param>
    /// <param name="relay">What the stream reports data problems to.</param>
    /// <param name="budget">Says how far ahead to read.</param>
    public ReadAheadStream(ForeseeableStream stream, SubscriptionDataConfig config, ProblemRelay relay, ReadAheadBudget budget)
    {
        budget.AddStream();
        _stream = stream;
        _isScaled = stream.IsScaled;
        _config = config;
        _relay = relay;
        _problems = relay.Target;
        _mode = config.DataNormalizationMode;
        _batch = new ReadAheadBatch(budget, stream.IsScaled);
        _spare = new ReadAheadBatch(budget, stream.IsScaled);
    }

    public override bool MoveNext()
    {
        while (!_batch.HasNext)
        {
            _batch.Finish(_problems);
            if (!_batch.IsStreamOpen)
            {
                return false;
            }
            if (_work == None)
            {
                return MoveAlone();
            }
            CompleteWork();
        }
        if (_isScaled && _config.DataNormalizationMode != _mode)
        {
            ChangeMode();
        }
        Current = _batch.Take(_problems, out var emitTicks);
        EmitTicksUtc = emitTicks;
        return true;
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (Interlocked.CompareExchange(ref _work, Running, Queued) != Queued)
        {
            return;
        }
        if (_context is null)
        {
            Fill();
        }
        else
        {
            ExecutionContext.Run(_context, static self => ((ReadAheadStream)self!).Fill(), this);
        }
        lock (_gate)
        {
            _work = Done;
            Monitor.Pulse(_gate);
        }
    }

    private bool MoveAlone()
    {
        if (!_stream.MoveNext())
        {
            return false;
        }
        Current = _stream.Current;
        EmitTicksUtc = _stream.EmitTicksUtc;
        // the first bar after an event is asked for before the algorithm has heard of the event, the second one after it
        _settled = Current.DataType == MarketDataType.Auxiliary ? 0 : _settled + 1;
        if (_settled > 1)
        {
            _mode = _config.DataNormalizationMode;
            Ask();
        }
        return true;
    }

    /// <summary>Asks for the next points, if they are foreseeable.</summary>
    private void Ask()
    {
        if (!_stream.IsForeseeable)
        {
            _settled = 0;
            return;
        }
        Volatile.Write(ref _work, Queued);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Takes over what was asked for and asks for more.</summary>
    private void CompleteWork()
    {
        AwaitWork();
        _work = None;
        (_batch, _spare) = (_spare, _batch);
        if (_batch.IsStreamOpen)
        {
            Ask();
        }
    }

    private void AwaitWork()
    {
        if (Interlocked.CompareExchange(ref _work, Done, Queued) == Queued)
        {
            Fill();
            return;
        }
        var spin = default(SpinWait);
        while (Volatile.Read(ref _work) != Done && !spin.NextSpinWillYield)
        {
            spin.SpinOnce();
        }
        lock (_gate)
        {
            while (_work != Done)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private void Fill()
    {
        _relay.Target = _spare;
        _spare.Fill(_stream);
        _relay.Target = _problems;
    }

    /// <summary>The algorithm has changed the normalisation mode: what was made with the old one is made again.</summary>
    private void ChangeMode()
    {
        _mode = _config.DataNormalizationMode;
        if (_work != None)
        {
            AwaitWork();
            _spare.Remake(_stream);
        }
        _batch.Remake(_stream);
    }
}
