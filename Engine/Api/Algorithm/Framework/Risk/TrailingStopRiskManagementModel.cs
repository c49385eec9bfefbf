using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Closes a position that has fallen back from its best value by more than a fraction, and cancels its insights.</summary>
public class TrailingStopRiskManagementModel : RiskManagementModel
{
    private readonly decimal _limit;
    private readonly Dictionary<Symbol, (PositionSide Side, decimal Value)> _best = [];

    /// <summary>A model with a limit.</summary>
    /// <param name="maximumDrawdownPercent">Largest fall from the best value, a fraction of it.</param>
    public TrailingStopRiskManagementModel(decimal maximumDrawdownPercent = 0.05m) => _limit = Math.Abs(maximumDrawdownPercent);

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var security in algorithm.Securities.Values)
        {
            var symbol = security.Symbol;
            if (!security.Invested)
            {
                _best.Remove(symbol);
                continue;
            }
            var side = security.Holdings.IsLong ? PositionSide.Long : PositionSide.Short;
            var value = security.Holdings.AbsoluteHoldingsValue;
            if (!_best.TryGetValue(symbol, out var best) || best.Side != side)
            {
                _best[symbol] = best = (side, security.Holdings.AbsoluteHoldingsCost);
            }
            if (side == PositionSide.Long ? best.Value < value : best.Value > value)
            {
                _best[symbol] = (side, value);
            }
            else if (_limit < Math.Abs((best.Value - value) / best.Value))
            {
                algorithm.Insights.Cancel([symbol]);
                _best.Remove(symbol);
                yield return new PortfolioTarget(symbol, 0);
            }
        }
    }
}
