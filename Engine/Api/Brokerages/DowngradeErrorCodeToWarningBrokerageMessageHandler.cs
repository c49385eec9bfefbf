namespace QuantConnect.Brokerages;

/// <summary>Passes messages on, errors with certain codes as warnings.</summary>
public class DowngradeErrorCodeToWarningBrokerageMessageHandler : IBrokerageMessageHandler
{
    private readonly IBrokerageMessageHandler _inner;
    private readonly HashSet<string> _codes;

    /// <summary>Creates the handler.</summary>
    /// <param name="brokerageMessageHandler">Where messages go.</param>
    /// <param name="errorCodesToIgnore">Codes of errors that become warnings.</param>
    public DowngradeErrorCodeToWarningBrokerageMessageHandler(IBrokerageMessageHandler brokerageMessageHandler, string[] errorCodesToIgnore)
    {
        _inner = brokerageMessageHandler;
        _codes = [.. errorCodesToIgnore];
    }

    /// <summary>Passes a message on.</summary>
    /// <param name="message">The message.</param>
    public void HandleMessage(BrokerageMessageEvent message)
        => _inner.HandleMessage(message.Type == BrokerageMessageType.Error && _codes.Contains(message.Code)
            ? new BrokerageMessageEvent(BrokerageMessageType.Warning, message.Code, message.Message)
            : message);

    /// <summary>Passes an order on.</summary>
    /// <param name="eventArgs">The order.</param>
    /// <returns>What the inner handler says.</returns>
    public bool HandleOrder(NewBrokerageOrderNotificationEventArgs eventArgs) => _inner.HandleOrder(eventArgs);
}
