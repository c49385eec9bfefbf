namespace Quant.Lab.Events;

/// <summary>What a stream of events was about, beside the rows that were wanted.</summary>
/// <param name="Symbols">Symbols that had events, wanted or not, in alphabetical order.</param>
/// <param name="Warnings">What a person should know of the run, such as missing data.</param>
public sealed record EventsTold(IReadOnlyCollection<string> Symbols, IReadOnlyList<string> Warnings);
