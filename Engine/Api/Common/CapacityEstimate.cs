using Quant.Engine.Results;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect;

/// <summary>
/// Estimates how much capital the strategy could carry: what the markets trade around its orders, in account currency, of the
/// symbol with the least of it, scaled by that symbol's share of the trading or of the holdings. Updated weekly, smoothed.
/// </summary>
public class CapacityEstimate
{
    private const double LongestPeriodDays = 7;

    private readonly IAlgorithm _algorithm;
    private readonly TimeSpan _period;

    // never anything but this class: among equal capacities its enumeration order decides
    private readonly Dictionary<Symbol, SymbolCapacity> _bySymbol = [];
    private readonly List<SymbolCapacity> _monitored = [];
    private DateTime _nextSnapshot;
    private decimal _capacity;

    /// <summary>Creates the estimate of an initialised algorithm.</summary>
    public CapacityEstimate(IAlgorithm algorithm)
    {
        _algorithm = algorithm;
        _period = TimeSpan.FromDays(Math.Max(Math.Min((algorithm.EndDate - algorithm.StartDate).TotalDays - 1, LongestPeriodDays), 1));
        _nextSnapshot = algorithm.StartDate + _period;
    }

    /// <summary>Capacity in account currency, rounded to thousands.</summary>
    public decimal Capacity => _capacity.DiscretelyRoundBy(1000.00m);

    /// <summary>The symbol that limits the capacity; null before the first estimate.</summary>
    public Symbol? LowestCapacityAsset { get; private set; }

    /// <summary>Takes an order event; all but fills are ignored.</summary>
    public void OnOrderEvent(OrderEvent orderEvent)
    {
        if (orderEvent.Status is not (OrderStatus.Filled or OrderStatus.PartiallyFilled))
        {
            return;
        }

        if (!_bySymbol.TryGetValue(orderEvent.Symbol, out var capacity))
        {
            _bySymbol[orderEvent.Symbol] = capacity = new SymbolCapacity(_algorithm, orderEvent.Symbol);
        }

        capacity.OnFill(orderEvent);
        if (!capacity.IsMonitored)
        {
            capacity.IsMonitored = true;
            _monitored.Add(capacity);
        }
    }

    /// <summary>Takes the data of the current step; makes a new estimate when one is due or <paramref name="forceProcess"/>.</summary>
    public void UpdateMarketCapacity(bool forceProcess)
    {
        for (var i = _monitored.Count - 1; i >= 0; i--)
        {
            if (_monitored[i].Observe())
            {
                _monitored[i].IsMonitored = false;
                _monitored.RemoveAt(i);
            }
        }

        if (_bySymbol.Count == 0)
        {
            return;
        }

        var date = _algorithm.UtcTime.Date;
        if (forceProcess || date >= _nextSnapshot)
        {
            TakeSnapshot(date);
        }
    }

    private void TakeSnapshot(DateTime date)
    {
        var portfolioValue = _algorithm.Portfolio.TotalPortfolioValue;
        if (portfolioValue == 0)
        {
            return;
        }

        var traded = 0m;
        SymbolCapacity? smallest = null;
        foreach (var capacity in _bySymbol.Values)
        {
            traded += capacity.SaleVolume;
            smallest = smallest is null || capacity.MarketVolume < smallest.MarketVolume ? capacity : smallest;
        }

        var security = smallest!.Security;
        LowestCapacityAsset = security.Symbol;
        var shareOfTrading = traded == 0 ? 0 : smallest.SaleVolume / traded;
        var used = security.BuyingPowerModel.GetReservedBuyingPowerForPosition(new ReservedBuyingPowerForPositionParameters(security))
            .AbsoluteUsedBuyingPower * security.Leverage;
        var share = Math.Max(shareOfTrading, used / portfolioValue);
        var estimate = share == 0 ? _capacity : smallest.MarketVolume / smallest.Trades / share;
        _capacity = _capacity == 0 ? estimate : (0.33m * estimate) + (_capacity * 0.66m);

        foreach (var (symbol, capacity) in _bySymbol)
        {
            if (!capacity.IsObsolete)
            {
                capacity.StartOver();
                continue;
            }

            _bySymbol.Remove(symbol);
            _monitored.Remove(capacity);
            capacity.IsMonitored = false;
        }

        _nextSnapshot = date + _period;
    }
}
