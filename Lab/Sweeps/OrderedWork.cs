namespace Quant.Lab.Sweeps;

/// <summary>Work on numbered things at the same time whose results are taken in order. Nobody runs far ahead: few results wait.</summary>
internal static class OrderedWork
{
    private const int AheadPerJob = 16;

    /// <summary>Works on all things.</summary>
    /// <typeparam name="T">A result.</typeparam>
    /// <param name="from">First number.</param>
    /// <param name="to">Last number, exclusive.</param>
    /// <param name="jobs">Things at the same time, each on a thread of its own.</param>
    /// <param name="work">Makes a result; called on any thread.</param>
    /// <param name="take">Takes a result; called in the order of the numbers, never twice at once.</param>
    /// <param name="cancellation">Ends it; what was taken is a beginning without gaps.</param>
    public static void Run<T>(int from, int to, int jobs, Func<int, T> work, Action<int, T> take, CancellationToken cancellation)
    {
        var line = new Line<T>(from, to, jobs * AheadPerJob, take);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var others = Enumerable.Range(1, Math.Min(jobs, to - from) - 1)
            .Select(_ => Task.Factory.StartNew(() => Work(line, work, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        // the first fault ends all, and is the one that is told; the others were told to stop
        var faults = new List<Exception>();
        foreach (var wait in others.Select(x => (Action)x.GetAwaiter().GetResult).Prepend(() => Work(line, work, stop)))
        {
            try
            {
                wait();
            }
            catch (Exception error)
            {
                faults.Add(error);
            }
        }
        if (faults.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(faults.Find(x => x is not OperationCanceledException) ?? faults[0]);
        }
    }

    private static void Work<T>(Line<T> line, Func<int, T> work, CancellationTokenSource stop)
    {
        try
        {
            while (line.Next(stop.Token) is { } number)
            {
                line.Put(number, work(number));
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private sealed class Line<T>(int from, int to, int ahead, Action<int, T> take)
    {
        private readonly Dictionary<int, T> _waiting = [];
        private readonly object _lock = new();
        private int _next = from;
        private int _taken = from;

        public int? Next(CancellationToken cancellation)
        {
            lock (_lock)
            {
                while (_next < to && _next >= _taken + ahead)
                {
                    cancellation.ThrowIfCancellationRequested();
                    // wakes by itself too, to see a cancellation
                    Monitor.Wait(_lock, TimeSpan.FromMilliseconds(200));
                }
                cancellation.ThrowIfCancellationRequested();
                return _next < to ? _next++ : null;
            }
        }

        public void Put(int number, T result)
        {
            lock (_lock)
            {
                _waiting.Add(number, result);
                while (_waiting.Remove(_taken, out var first))
                {
                    take(_taken, first);
                    _taken++;
                }
                Monitor.PulseAll(_lock);
            }
        }
    }
}
