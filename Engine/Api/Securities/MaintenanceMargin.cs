namespace QuantConnect.Securities;

/// <summary>Margin needed to keep a position, in account currency. Converts to and from decimal.</summary>
/// <param name="value">The amount in account currency.</param>
public sealed class MaintenanceMargin(decimal value)
{
    /// <summary>No margin.</summary>
    public static MaintenanceMargin Zero { get; } = new(0m);

    /// <summary>The amount in account currency.</summary>
    public decimal Value { get; } = value;

    /// <summary>The amount.</summary>
    public static implicit operator decimal(MaintenanceMargin margin) => margin.Value;

    /// <summary>Wraps an amount.</summary>
    public static implicit operator MaintenanceMargin(decimal margin) => new(margin);
}
