using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Several alpha models, asked in order.</summary>
public class CompositeAlphaModel : AlphaModel
{
    private readonly List<IAlphaModel> _models;

    /// <summary>A composite of at least one model.</summary>
    public CompositeAlphaModel(params IAlphaModel[] alphaModels)
    {
        if (alphaModels is null || alphaModels.Length == 0)
        {
            throw new ArgumentException("A composite needs at least one alpha model.", nameof(alphaModels));
        }
        _models = [.. alphaModels];
    }

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        foreach (var model in _models)
        {
            foreach (var insight in model.Update(algorithm, data))
            {
                if (string.IsNullOrEmpty(insight.SourceModel))
                {
                    insight.SourceModel = model.GetModelName();
                }
                yield return insight;
            }
        }
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var model in _models)
        {
            model.OnSecuritiesChanged(algorithm, changes);
        }
    }

    /// <summary>Adds a model.</summary>
    public void AddAlpha(IAlphaModel alphaModel) => _models.Add(alphaModel);
}
