using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

/// <summary>What an algorithm overrides to be told.</summary>
public partial class QCAlgorithm
{
    private bool _hiddenOnDataSought;
    private Action<Slice>? _hiddenOnData;

    /// <summary>Sets up the algorithm; every algorithm overrides it.</summary>
    public virtual void Initialize() => throw new NotImplementedException($"{GetType().Name} does not override Initialize().");

    /// <summary>Warm-up is over; also called when there was none.</summary>
    public virtual void OnWarmupFinished()
    {
    }

    /// <summary>New data.</summary>
    public virtual void OnData(Slice slice)
    {
        // an OnData(Slice) written without "override" hides this one; Lean calls it all the same
        if (!_hiddenOnDataSought)
        {
            _hiddenOnDataSought = true;
            var hidden = GetType().GetMethod(nameof(OnData), [typeof(Slice)]);
            if (hidden is not null && hidden.DeclaringType != typeof(QCAlgorithm) && hidden.GetBaseDefinition() == hidden)
            {
                _hiddenOnData = hidden.CreateDelegate<Action<Slice>>(this);
            }
        }
        _hiddenOnData?.Invoke(slice);
    }

    /// <summary>A split, or the warning of one the trading day before.</summary>
    public virtual void OnSplits(Splits splits)
    {
    }

    /// <summary>A dividend, at midnight of its ex-date.</summary>
    public virtual void OnDividends(Dividends dividends)
    {
    }

    /// <summary>A delisting, or the warning of one.</summary>
    public virtual void OnDelistings(Delistings delistings)
    {
    }

    /// <summary>A symbol has another ticker.</summary>
    public virtual void OnSymbolChangedEvents(SymbolChangedEvents symbolsChanged)
    {
    }

    /// <summary>Securities entered or left the universes.</summary>
    public virtual void OnSecuritiesChanged(SecurityChanges changes)
    {
    }

    /// <summary>Orders of a margin call, before they are sent; remove or add requests to change them.</summary>
    public virtual void OnMarginCall(List<SubmitOrderRequest> requests)
    {
    }

    /// <summary>Little margin is left.</summary>
    public virtual void OnMarginCallWarning()
    {
    }

    /// <summary>The trading day of a symbol is about to end (10 minutes before the close).</summary>
    public virtual void OnEndOfDay(string symbol)
    {
    }

    /// <summary>The trading day of a symbol is about to end (10 minutes before the close).</summary>
    public virtual void OnEndOfDay(Symbol symbol) => OnEndOfDay(symbol.ToString());

    /// <summary>The run has come to its end.</summary>
    public virtual void OnEndOfAlgorithm()
    {
    }

    /// <summary>An order was accepted, filled, changed, cancelled or refused.</summary>
    public virtual void OnOrderEvent(OrderEvent orderEvent)
    {
    }

    /// <summary>An option position was assigned.</summary>
    public virtual void OnAssignmentOrderEvent(OrderEvent assignmentEvent)
    {
    }

    /// <summary>A message of the broker.</summary>
    public virtual void OnBrokerageMessage(BrokerageMessageEvent messageEvent)
    {
    }

    /// <summary>The connection to the broker was lost; never in a backtest.</summary>
    public virtual void OnBrokerageDisconnect()
    {
    }

    /// <summary>The connection to the broker is back; never in a backtest.</summary>
    public virtual void OnBrokerageReconnect()
    {
    }
}
