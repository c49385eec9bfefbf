using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Quant.Lab;

/// <summary>Work on several threads at the same time. The first fault ends it and is passed on as it is: a full disk is to be told as one, whatever thread met it.</summary>
internal static class InParallel
{
    /// <summary>Does something for each number from 0.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="jobs">How many at the same time; -1 for as many as there are processors.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    public static void For(int count, int jobs, Action<int> work, CancellationToken cancellation)
        => Run(options => Parallel.For(0, count, options, work), jobs, cancellation);

    /// <summary>Does something for each item, as many at the same time as there are processors.</summary>
    /// <param name="items">Enumerated by one thread at a time, in order.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellation)
        => Run(options => Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), options, work), -1, cancellation);

    private static void Run(Action<ParallelOptions> loop, int jobs, CancellationToken cancellation)
    {
        try
        {
            loop(new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation });
        }
        catch (AggregateException faults)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }
}
