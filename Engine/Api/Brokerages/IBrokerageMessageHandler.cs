namespace QuantConnect.Brokerages;

/// <summary>An algorithm's own reaction to messages of the brokerage; matters in live trading only.</summary>
public interface IBrokerageMessageHandler
{
    /// <summary>Called for each message.</summary>
    /// <param name="message">The message.</param>
    void HandleMessage(BrokerageMessageEvent message);

    /// <summary>Called for an order that was sent outside the algorithm.</summary>
    /// <param name="eventArgs">The order.</param>
    /// <returns>True to take the order into the algorithm's books.</returns>
    bool HandleOrder(NewBrokerageOrderNotificationEventArgs eventArgs);
}
