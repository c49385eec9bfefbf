using System.Globalization;

namespace QuantConnect.Brokerages;

/// <summary>A message of a brokerage or a brokerage model, such as why it refuses an order.</summary>
public class BrokerageMessageEvent
{
    /// <summary>Creates a message.</summary>
    /// <param name="type">Kind of message.</param>
    /// <param name="code">Number for programs to recognise it by.</param>
    /// <param name="message">Text for people.</param>
    public BrokerageMessageEvent(BrokerageMessageType type, int code, string message)
        : this(type, code.ToString(CultureInfo.InvariantCulture), message)
    {
    }

    /// <summary>Creates a message.</summary>
    /// <param name="type">Kind of message.</param>
    /// <param name="code">Code for programs to recognise it by.</param>
    /// <param name="message">Text for people.</param>
    public BrokerageMessageEvent(BrokerageMessageType type, string code, string message)
    {
        Type = type;
        Code = code;
        Message = message;
    }

    /// <summary>Kind of message.</summary>
    public BrokerageMessageType Type { get; }

    /// <summary>Code for programs to recognise it by.</summary>
    public string Code { get; }

    /// <summary>Text for people.</summary>
    public string Message { get; }

    /// <summary>A message that the connection is lost.</summary>
    /// <param name="message">Text for people.</param>
    public static BrokerageMessageEvent Disconnected(string message) => new(BrokerageMessageType.Disconnect, "Disconnect", message);

    /// <summary>A message that the connection is back.</summary>
    /// <param name="message">Text for people.</param>
    public static BrokerageMessageEvent Reconnected(string message) => new(BrokerageMessageType.Reconnect, "Reconnect", message);

    /// <summary>Type, code and text.</summary>
    public override string ToString() => $"{Type} - Code: {Code} - {Message}";

    /// <summary>The warning that most refusals of an order are.</summary>
    internal static BrokerageMessageEvent NotSupported(string message) => new(BrokerageMessageType.Warning, "NotSupported", message);
}
