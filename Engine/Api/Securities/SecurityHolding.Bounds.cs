using Quant.Engine.Models;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

public partial class SecurityHolding
{
    // far more than the error of the few operations below, far less than what a limit is set to
    private const double Slack = 1e-9;

    // the fee model these are for; null when they are to be computed anew
    private IFeeModel? _boundedWith;
    private SymbolProperties? _boundedBy;
    private bool _isBounded;
    private bool _isBoundLong;
    private double _roughAveragePrice;
    private double _mostFeePerCost;
    private double _mostFeeShare;

    /// <summary>
    /// Whether <see cref="UnrealizedProfitPercent"/> is above a fraction for certain, as binary numbers and the most that the fee can be tell. Risk models ask in each step, and
    /// nearly always the answer is far from their limit. False says nothing.
    /// </summary>
    internal bool IsSurelyAbove(double fraction)
    {
        var model = _security.FeeModel;
        var properties = _security.SymbolProperties;
        if (!ReferenceEquals(model, _boundedWith) || !ReferenceEquals(properties, _boundedBy))
        {
            Bound(model, properties);
        }
        // of a rate that follows prices every reading counts
        if (!_isBounded || !_security.QuoteCurrency.HasConstantRate)
        {
            return false;
        }
        var price = (double)(_isBoundLong ? _security.BidPrice : _security.AskPrice) / _roughAveragePrice;
        var profit = _isBoundLong ? price - 1 : 1 - price;
        return profit - (_mostFeeShare * price) - _mostFeePerCost - Slack > fraction;
    }

    private void Bound(IFeeModel model, SymbolProperties properties)
    {
        _boundedWith = model;
        _boundedBy = properties;
        _isBounded = false;
        if (!_valuesItself || !_invested || AveragePrice <= 0 || properties.GetType() != typeof(SymbolProperties) || properties.ContractMultiplier != 1
            || (model as FeeModel)?.MostOf(_security) is not { } most)
        {
            return;
        }
        var units = Math.Abs((double)_quantity);
        _isBounded = true;
        _isBoundLong = _quantity > 0;
        _roughAveragePrice = (double)AveragePrice;
        _mostFeePerCost = (most.PerOrder + (most.PerUnit * units)) / (_roughAveragePrice * units);
        _mostFeeShare = most.Share;
    }
}
