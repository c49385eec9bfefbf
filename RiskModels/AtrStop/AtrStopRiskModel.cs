using Quant.Framework.Risk;
using Quant.Framework.Symbols;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Data.UniverseSelection;

namespace Quant.RiskModels.AtrStop;

/// <summary>
/// Closes a position whose price has moved against it by a multiple of the average true range, and cancels its insights, so that it is not opened
/// again on the next bar. The distance is fixed when the position is first seen (see <see cref="SymbolStop"/>); it neither trails nor widens.
/// </summary>
public sealed class AtrStopRiskModel : RiskManagementModel
{
    private readonly AtrStopOptions _options;
    private readonly StopLog? _log;
    private PerSymbol<SymbolStop>? _stops;

    /// <summary>A model without securities.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    /// <param name="log">Is told where the stops are; null for nobody.</param>
    public AtrStopRiskModel(AtrStopOptions options, StopLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _log) = (options, log);
    }

    /// <summary>A target of 0 for each position whose stop is hit, in the order of the symbols.</summary>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        if (_stops is null)
        {
            return [];
        }
        List<IPortfolioTarget>? exits = null;
        foreach (var stop in _stops.States)
        {
            if (stop.IsHit())
            {
                algorithm.Insights.Cancel([stop.Symbol]);
                exits ??= [];
                exits.Add(new PortfolioTarget(stop.Symbol, 0));
            }
        }
        return exits ?? Enumerable.Empty<IPortfolioTarget>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        _stops ??= new PerSymbol<SymbolStop>(security => new SymbolStop(algorithm, security, _options, _log));
        _stops.Apply(changes);
    }
}
