using Quant.Engine.Data.Streams;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace Quant.Engine.Data;

/// <summary>Asks for the data of one subscription.</summary>
/// <param name="Config">What: symbol, resolution, type, normalisation. Its price factor, sum of dividends and mapped ticker are kept up to date while streaming.</param>
/// <param name="Security">Its exchange calendar.</param>
/// <param name="StartUtc">Earliest end time of a bar, inclusive.</param>
/// <param name="EndUtc">Latest start time of a bar, inclusive.</param>
internal sealed record SubscriptionRequest(SubscriptionDataConfig Config, Security Security, DateTime StartUtc, DateTime EndUtc)
{
    /// <summary>Whether daily bars of markets that close run from the open to the close, instead of from midnight to midnight.</summary>
    public bool DailyPreciseEndTime { get; init; } = true;

    /// <summary>How far ahead another thread may make bars before they are needed; null not to.</summary>
    public ReadAheadBudget? ReadAhead { get; init; }
}
