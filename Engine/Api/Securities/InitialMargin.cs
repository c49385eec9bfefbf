namespace QuantConnect.Securities;

/// <summary>Margin needed to open a position, in account currency; negative for a short one. Converts to and from decimal.</summary>
/// <param name="value">The amount in account currency.</param>
public sealed class InitialMargin(decimal value)
{
    /// <summary>No margin.</summary>
    public static InitialMargin Zero { get; } = new(0m);

    /// <summary>The amount in account currency.</summary>
    public decimal Value { get; } = value;

    /// <summary>The amount.</summary>
    public static implicit operator decimal(InitialMargin margin) => margin.Value;

    /// <summary>Wraps an amount.</summary>
    public static implicit operator InitialMargin(decimal margin) => new(margin);
}
