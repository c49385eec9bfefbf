using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>Base of universe selection models: asked once.</summary>
public class UniverseSelectionModel : IUniverseSelectionModel
{
    /// <inheritdoc/>
    public virtual DateTime GetNextRefreshTimeUtc() => DateTime.MaxValue;

    /// <inheritdoc/>
    public virtual IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
        => throw new NotImplementedException($"{GetType().Name} does not override CreateUniverses(QCAlgorithm).");
}
