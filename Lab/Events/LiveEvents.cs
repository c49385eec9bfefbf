using Quant.Core.BreakRetest;
using Quant.Core.Events;
using Quant.Core.Liquidity.Events;

namespace Quant.Lab.Events;

/// <summary>What is alive in one symbol.</summary>
public sealed class LiveEvents
{
    // what waits for the price, in the order of the levels' names
    private readonly SortedDictionary<string, EventRow> _setups = new(StringComparer.Ordinal);

    /// <summary>Pools, zones and candidates.</summary>
    public LiveLiquidity Liquidity { get; } = new();

    /// <summary>The last event of each broken level whose retest is awaited or under way.</summary>
    public IReadOnlyCollection<EventRow> Setups => _setups.Values;

    internal void Take(EventRow row, LiquidityEvent? known)
    {
        if (known is not null)
        {
            Liquidity.Take(known);
        }
        else if (row.Event is nameof(SetupEventKind.Broken) or nameof(SetupEventKind.Touched))
        {
            _setups[row.Kind!] = row;
        }
        else if (row.Kind is { } level)
        {
            _setups.Remove(level);
        }
    }
}
