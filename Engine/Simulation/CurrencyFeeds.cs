using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>The internal subscriptions that price foreign cash in the account currency.</summary>
internal sealed class CurrencyFeeds
{
    private readonly IAlgorithm _algorithm;
    private readonly ISecurityService _securities;
    private readonly List<SubscriptionDataConfig> _pending = [];
    private readonly List<SubscriptionDataConfig> _added = [];
    private bool _cashAdded;

    public CurrencyFeeds(IAlgorithm algorithm, ISecurityService securities)
    {
        _algorithm = algorithm;
        _securities = securities;
        algorithm.Portfolio.CashBook.Added += _ => _cashAdded = true;
    }

    /// <summary>The internal feed that becomes unnecessary when the algorithm subscribes the pair itself; null if there is none.</summary>
    public SubscriptionDataConfig? FeedReplacedBy(Symbol added)
        => added.SecurityType is SecurityType.Crypto or SecurityType.Forex ? _added.Find(x => x.Symbol == added) : null;

    /// <summary>Finds the feeds that new cash or new securities need.</summary>
    /// <returns>Whether a currency is new, so that its rate has to be seeded.</returns>
    public bool Ensure(SecurityChanges changes)
    {
        var isNew = _cashAdded;
        _cashAdded = false;
        _pending.RemoveAll(config => changes.AddedSecurities.Any(x => x.Symbol == config.Symbol));
        var configs = _algorithm.Portfolio.CashBook.EnsureCurrencyDataFeeds(
            _algorithm.Securities,
            _algorithm.SubscriptionManager,
            _algorithm.BrokerageModel.DefaultMarkets,
            changes,
            _securities,
            Resolution.Minute);
        _pending.AddRange(configs.Where(x => !_pending.Contains(x)));
        return isNew || configs.Count > 0;
    }

    /// <summary>Whether <see cref="TakePending"/> may have any.</summary>
    public bool HasPending => _cashAdded || _pending.Count > 0;

    /// <summary>Takes the feeds that are to be subscribed now.</summary>
    public List<SubscriptionDataConfig> TakePending()
    {
        if (_cashAdded)
        {
            Ensure(SecurityChanges.None);
        }
        if (_pending.Count == 0)
        {
            return [];
        }
        var result = new List<SubscriptionDataConfig>(_pending);
        _added.AddRange(result);
        _pending.Clear();
        return result;
    }
}
