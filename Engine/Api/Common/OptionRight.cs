namespace QuantConnect;

/// <summary>Right an option gives its holder.</summary>
public enum OptionRight
{
    /// <summary>To buy the underlying.</summary>
    Call,

    /// <summary>To sell the underlying.</summary>
    Put,
}
