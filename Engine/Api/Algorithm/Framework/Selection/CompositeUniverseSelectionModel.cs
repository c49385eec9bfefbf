using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>The universes of several models.</summary>
public class CompositeUniverseSelectionModel : UniverseSelectionModel
{
    private readonly List<IUniverseSelectionModel> _models;
    private bool _created;

    /// <summary>A composite of at least one model.</summary>
    public CompositeUniverseSelectionModel(params IUniverseSelectionModel[] universeSelectionModels)
    {
        if (universeSelectionModels is null || universeSelectionModels.Length == 0)
        {
            throw new ArgumentException("A composite needs at least one universe selection model.", nameof(universeSelectionModels));
        }
        _models = [.. universeSelectionModels];
    }

    /// <summary>Adds a model.</summary>
    public void AddUniverseSelection(IUniverseSelectionModel universeSelectionModel) => _models.Add(universeSelectionModel);

    /// <inheritdoc/>
    public override DateTime GetNextRefreshTimeUtc() => _models.Min(x => x.GetNextRefreshTimeUtc());

    /// <inheritdoc/>
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
    {
        foreach (var model in _models)
        {
            var refresh = model.GetNextRefreshTimeUtc();
            // a model without a refresh time of its own keeps its universes alive by naming them each time
            if (_created && algorithm.UtcTime < refresh && refresh != DateTime.MaxValue)
            {
                continue;
            }
            foreach (var universe in model.CreateUniverses(algorithm))
            {
                yield return universe;
            }
        }
        _created = true;
    }
}
