using System.Collections.Specialized;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using SubscriptionRequest = QuantConnect.Data.UniverseSelection.SubscriptionRequest;

namespace Quant.Engine.Simulation;

/// <summary>Starts a stream of triggers for each universe that the algorithm adds or changes.</summary>
internal sealed class UniverseFeeds
{
    private readonly QCAlgorithm _algorithm;
    private readonly SubscriptionBook _book;

    private readonly MarketHoursDatabase _marketHours;

    public UniverseFeeds(QCAlgorithm algorithm, SubscriptionBook book, MarketHoursDatabase marketHours)
    {
        _algorithm = algorithm;
        _marketHours = marketHours;
        _book = book;
        algorithm.UniverseManager.CollectionChanged += (_, change) => OnChanged(change.Action, change.Value);
    }

    private void OnChanged(NotifyCollectionChangedAction action, Universe universe)
    {
        if (action == NotifyCollectionChangedAction.Remove)
        {
            // its stream makes one more, empty selection and then ends
            if (!universe.DisposeRequested)
            {
                universe.Dispose();
            }
            return;
        }
        var start = _algorithm.UtcTime;
        if (_algorithm.IsLocked && action == NotifyCollectionChangedAction.Add && universe is UserDefinedUniverse)
        {
            // data of this instant has been delivered: what is added now begins one tick later
            start = start.AddTicks(1);
        }
        _book.Add(new SubscriptionRequest(
            true, universe, SecurityOf(universe.Configuration), universe.Configuration, start, _algorithm.EndDate.ConvertToUtc(_algorithm.TimeZone)));
    }

    /// <summary>A security stands for the universe, with the hours of its market: they tell whether warm-up has any day for it; one filled by hand is in UTC and never closes.</summary>
    private Security SecurityOf(SubscriptionDataConfig config)
        => _algorithm.Securities.TryGetValue(config.Symbol, out var existing)
            ? existing
            : new Security(
                _marketHours.TryGetEntry(config.Market, config.Symbol, config.SecurityType, out var entry)
                        && entry!.ExchangeHours.TimeZone.Equals(config.ExchangeTimeZone)
                    ? entry.ExchangeHours
                    : SecurityExchangeHours.AlwaysOpen(config.ExchangeTimeZone),
                config,
                _algorithm.Portfolio.CashBook[_algorithm.AccountCurrency],
                SymbolProperties.GetDefault(_algorithm.AccountCurrency),
                _algorithm.Portfolio.CashBook,
                new RegisteredSecurityDataTypesProvider(),
                new SecurityCache());
}
