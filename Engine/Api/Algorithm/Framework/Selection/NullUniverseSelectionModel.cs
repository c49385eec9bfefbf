using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>No universes.</summary>
public class NullUniverseSelectionModel : UniverseSelectionModel
{
    /// <inheritdoc/>
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm) => [];
}
