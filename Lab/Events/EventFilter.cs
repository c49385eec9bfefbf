using Quant.Core.BreakRetest;
using Quant.Core.Events;
using Quant.Core.Liquidity.Events;

namespace Quant.Lab.Events;

/// <summary>Which rows of an event stream are wanted; an empty list wants all.</summary>
/// <param name="Events">Names of events, for example <c>SignalReady</c>.</param>
/// <param name="Symbols">Symbols.</param>
public sealed record EventFilter(IReadOnlyList<string> Events, IReadOnlyList<string> Symbols)
{
    /// <summary>The names of all events of the suite, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. EventReader.Names.Concat(SetupEventRows.Names).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a row is wanted.</summary>
    public bool Wants(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Events.Count == 0 || Events.Contains(row.Event)) && WantsSymbol(row.Symbol);
    }

    /// <summary>Whether rows of a symbol are wanted.</summary>
    public bool WantsSymbol(string symbol) => Symbols.Count == 0 || Symbols.Contains(symbol);
}
