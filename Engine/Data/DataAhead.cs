using QuantConnect.Data;

namespace Quant.Engine.Data;

/// <summary>
/// Loads the data of what an algorithm subscribes to on other threads, while the algorithm is still setting itself up: to open and check a
/// year of minutes takes about as long. Results are the same without it.
/// </summary>
internal sealed class DataAhead(MarketDataStore store)
{
    private readonly List<Task> _loading = [];

    /// <summary>Begins to load a subscription's data.</summary>
    /// <param name="config">What.</param>
    /// <param name="start">Start of the run as far as it is known: a wrong one costs time, nothing else.</param>
    public void Expect(SubscriptionDataConfig config, DateTime start) => _loading.Add(Task.Run(() => store.Load(config, start)));

    /// <summary>Waits until no thread works in the data folder any more. An error of theirs is the run's, if it opens that data.</summary>
    public void Wait() => Task.WhenAll(_loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
}
