using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>Says which universes the algorithm has.</summary>
public interface IUniverseSelectionModel
{
    /// <summary>When to ask for universes again, UTC.</summary>
    DateTime GetNextRefreshTimeUtc();

    /// <summary>The universes from now on.</summary>
    IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm);
}
