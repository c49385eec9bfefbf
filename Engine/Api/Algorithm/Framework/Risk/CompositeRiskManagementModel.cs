using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Several risk models; each sees what the ones before it made of the targets.</summary>
public class CompositeRiskManagementModel : RiskManagementModel
{
    private readonly List<IRiskManagementModel> _models = [];

    /// <summary>A composite of at least one model.</summary>
    public CompositeRiskManagementModel(params IRiskManagementModel[] riskManagementModels)
        : this((IEnumerable<IRiskManagementModel>)riskManagementModels)
    {
    }

    /// <summary>A composite of at least one model.</summary>
    public CompositeRiskManagementModel(IEnumerable<IRiskManagementModel> riskManagementModels)
    {
        _models.AddRange(riskManagementModels ?? []);
        if (_models.Count == 0)
        {
            throw new ArgumentException("A composite needs at least one risk model.", nameof(riskManagementModels));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var model in _models)
        {
            targets = Merge(model.ManageRisk(algorithm, targets), targets);
        }
        return targets;
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var model in _models)
        {
            model.OnSecuritiesChanged(algorithm, changes);
        }
    }

    /// <summary>The model's own targets, then those it left alone. In most steps there are neither.</summary>
    private static IPortfolioTarget[] Merge(IEnumerable<IPortfolioTarget> own, IPortfolioTarget[] targets)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (targets.Length == 0 && ReferenceEquals(own, Enumerable.Empty<IPortfolioTarget>()))
        {
            return targets;
        }
        List<IPortfolioTarget>? merged = null;
        foreach (var target in own)
        {
            (merged ??= []).Add(target);
        }
        if (merged is null && targets.Length == 0)
        {
            return targets;
        }
        return (merged ?? Enumerable.Empty<IPortfolioTarget>()).Concat(targets).DistinctBy(x => x.Symbol).ToArray();
    }

    /// <summary>Adds a model.</summary>
    public void AddRiskManagement(IRiskManagementModel riskManagementModel) => _models.Add(riskManagementModel);
}
