using NodaTime;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Interfaces;

namespace Quant.Engine.Data.History;

/// <summary>Answers the history requests of one run.</summary>
/// <param name="store">Where the data is.</param>
/// <param name="settings">How daily bars end.</param>
/// <param name="problems">Told what is wrong with the data.</param>
/// <param name="cancellation">Ends a request with an <see cref="OperationCanceledException"/>.</param>
internal sealed class HistoryService(
    MarketDataStore store, IAlgorithmSettings settings, IDataProblemSink problems, CancellationToken cancellation = default) : IHistoryProvider
{
    public int DataPointCount { get; private set; }

    public IEnumerable<Slice> GetHistory(IEnumerable<HistoryRequest> requests, DateTimeZone sliceTimeZone)
    {
        // opened at once: requests may be made from things that change before the result is walked through
        var streams = requests.Select(Open).ToArray();
        return Merge(streams, sliceTimeZone);
    }

    /// <summary>Bars of one request, without slices around them; of several that become known at once the last.</summary>
    public IEnumerable<T> GetBars<T>(HistoryRequest request)
        where T : IBaseData
        => Walk<T>(Open(request));

    private IEnumerable<T> Walk<T>(PointStream stream)
        where T : IBaseData
    {
        BaseData? pending = null;
        var pendingTime = 0L;
        while (stream.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            DataPointCount++;
            if (pending is T earlier && stream.EmitTicksUtc > pendingTime)
            {
                yield return earlier;
            }
            pending = stream.Current;
            pendingTime = Math.Max(pendingTime, stream.EmitTicksUtc);
        }
        if (pending is T last)
        {
            yield return last;
        }
    }

    private IEnumerable<Slice> Merge(PointStream[] streams, DateTimeZone zone)
    {
        var ended = new bool[streams.Length];
        for (var i = 0; i < streams.Length; i++)
        {
            ended[i] = !streams[i].MoveNext();
        }
        var frontier = 0L;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = long.MaxValue;
            for (var i = 0; i < streams.Length; i++)
            {
                if (!ended[i])
                {
                    next = Math.Min(next, streams[i].EmitTicksUtc);
                }
            }
            if (next == long.MaxValue)
            {
                yield break;
            }
            frontier = Math.Max(frontier, next);
            var data = new List<BaseData>();
            for (var i = 0; i < streams.Length; i++)
            {
                while (!ended[i] && streams[i].EmitTicksUtc <= frontier)
                {
                    data.Add(streams[i].Current);
                    DataPointCount++;
                    ended[i] = !streams[i].MoveNext();
                }
            }
            var utc = new DateTime(frontier, DateTimeKind.Utc);
            yield return Slice.OfStep(utc.ConvertFromUtc(zone), utc, data.ToArray());
        }
    }

    private PointStream Open(HistoryRequest request)
    {
        cancellation.ThrowIfCancellationRequested();
        var config = new SubscriptionDataConfig(
            request.DataType,
            request.Symbol,
            request.Resolution,
            request.DataTimeZone,
            request.ExchangeHours.TimeZone,
            request.FillForwardResolution.HasValue,
            request.IncludeExtendedMarketHours,
            isInternalFeed: false,
            request.IsCustomData,
            request.TickType,
            isFilteredSubscription: true,
            request.DataNormalizationMode,
            request.DataMappingMode,
            request.ContractDepthOffset);
        var fill = request.FillForwardResolution is { } resolution ? new FillForwardResolution { Value = resolution.ToTimeSpan() } : null;
        return store.OpenHistory(config, request.ExchangeHours, request.StartTimeUtc, request.EndTimeUtc, fill, settings.DailyPreciseEndTime, problems);
    }
}
