using NodaTime;
using QuantConnect.Data;

namespace QuantConnect.Interfaces;

/// <summary>Answers history requests.</summary>
public interface IHistoryProvider
{
    /// <summary>Number of data points returned so far.</summary>
    int DataPointCount { get; }

    /// <summary>Data of several requests, merged by the time it became known.</summary>
    /// <param name="requests">Requests.</param>
    /// <param name="sliceTimeZone">Time zone of <see cref="Slice.Time"/>.</param>
    IEnumerable<Slice> GetHistory(IEnumerable<HistoryRequest> requests, DateTimeZone sliceTimeZone);
}
