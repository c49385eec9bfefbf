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

    public UniverseFeeds(QCAlgorithm algorithm, SubscriptionBook book)
    {
        _algorithm = algorithm;
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

    /// <summary>A universe has no market of its own: a security that never closes stands for it.</summary>
    private Security SecurityOf(SubscriptionDataConfig config)
        => _algorithm.Securities.TryGetValue(config.Symbol, out var existing)
            ? existing
            : new Security(
                SecurityExchangeHours.AlwaysOpen(config.ExchangeTimeZone),
                config,
                _algorithm.Portfolio.CashBook[_algorithm.AccountCurrency],
                SymbolProperties.GetDefault(_algorithm.AccountCurrency),
                _algorithm.Portfolio.CashBook,
                new RegisteredSecurityDataTypesProvider(),
                new SecurityCache());
}
