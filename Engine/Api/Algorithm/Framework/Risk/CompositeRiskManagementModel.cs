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
            targets = model.ManageRisk(algorithm, targets).Concat(targets).DistinctBy(x => x.Symbol).ToArray();
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

    /// <summary>Adds a model.</summary>
    public void AddRiskManagement(IRiskManagementModel riskManagementModel) => _models.Add(riskManagementModel);
}
