using System.Collections.Specialized;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Securities;

/// <summary>A universe that was added, changed or removed.</summary>
public class UniverseManagerChanged
{
    /// <summary>A change from its parts.</summary>
    public UniverseManagerChanged(NotifyCollectionChangedAction action, Universe value)
    {
        Action = action;
        Value = value;
    }

    /// <summary>What happened.</summary>
    public NotifyCollectionChangedAction Action { get; }

    /// <summary>The universe it happened to.</summary>
    public Universe Value { get; }
}
