namespace QuantConnect.Brokerages;

/// <summary>Kinds of messages from a brokerage.</summary>
public enum BrokerageMessageType
{
    /// <summary>Nothing to worry about.</summary>
    Information,

    /// <summary>Something was refused or looks wrong.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,

    /// <summary>The connection is back.</summary>
    Reconnect,

    /// <summary>The connection is lost.</summary>
    Disconnect,

    /// <summary>A person has to do something.</summary>
    ActionRequired,
}
