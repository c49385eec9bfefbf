namespace Quant.Core.Events;

/// <summary>An event as a row of a table: what <c>events.csv</c> holds, and all that is needed to draw it. Columns that an event does not have are null.</summary>
/// <param name="Time">When it was known: UTC ticks.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="Event">Name of the event.</param>
/// <param name="Id">Id of the pool or zone.</param>
/// <param name="Side">Long or Short.</param>
/// <param name="Frame">Time frame.</param>
/// <param name="Kind">Kind of pool, label of a swing, state of a candidate, setup of a plan; which level, such as <c>PDH 2024-03-08</c>.</param>
/// <param name="Low">Lower edge; the stop or entry, whichever is lower, of a plan.</param>
/// <param name="High">Upper edge; the higher one of stop and entry.</param>
/// <param name="Value">Weight or strength; mitigation of a touched pool; confidence of a plan.</param>
/// <param name="From">Start of what made it: of the candle, or the touch of the zone. UTC ticks.</param>
/// <param name="Detail">The rest, for people.</param>
public sealed record EventRow(
    long Time, string Symbol, string Event, ulong? Id, string? Side, string? Frame, string? Kind, double? Low, double? High, double? Value, long? From, string? Detail);
