using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>A value at a time: what indicators give, and what value indicators take.</summary>
public class IndicatorDataPoint : BaseData, IEquatable<IndicatorDataPoint>, IComparable<IndicatorDataPoint>, IComparable
{
    /// <summary>Creates the value 0 at <see cref="DateTime.MinValue"/>.</summary>
    public IndicatorDataPoint()
    {
        Value = 0m;
        Time = DateTime.MinValue;
    }

    /// <summary>Creates a value that belongs to no symbol.</summary>
    /// <param name="time">Time of the value.</param>
    /// <param name="value">The value.</param>
    public IndicatorDataPoint(DateTime time, decimal value)
    {
        Time = time;
        Value = value;
    }

    /// <summary>Creates a value of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="time">Time of the value.</param>
    /// <param name="value">The value.</param>
    public IndicatorDataPoint(Symbol symbol, DateTime time, decimal value)
    {
        Symbol = symbol;
        Time = time;
        if (GetType() == typeof(IndicatorDataPoint))
        {
            // two per indicator and bar: without a virtual call
            SetValue(value);
            return;
        }
        Value = value;
    }

    /// <summary>The value alone.</summary>
    /// <param name="instance">A data point.</param>
    public static implicit operator decimal(IndicatorDataPoint instance) => instance.Value;

    /// <summary>Symbol, end time and value of a data point.</summary>
    internal static IndicatorDataPoint Of(IBaseData data) => data is BaseData known
        ? new IndicatorDataPoint(known.Symbol, known.EndTime, known.Value)
        : new IndicatorDataPoint(data.Symbol, data.EndTime, data.Value);

    /// <summary>Whether time and value are equal, whatever the symbol.</summary>
    /// <param name="other">Data point to compare with.</param>
    public bool Equals(IndicatorDataPoint? other) => other is not null && other.Time == Time && other.Value == Value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IndicatorDataPoint other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Value, Time);

    /// <summary>Compares the values.</summary>
    /// <param name="other">Data point to compare with; null comes first.</param>
    public int CompareTo(IndicatorDataPoint? other) => other is null ? 1 : Value.CompareTo(other.Value);

    /// <summary>Compares the values.</summary>
    /// <param name="obj">Data point to compare with.</param>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is none.</exception>
    public int CompareTo(object? obj) => obj is IndicatorDataPoint other
        ? CompareTo(other)
        : throw new ArgumentException($"Object must be of type {GetType().Name}", nameof(obj));

    /// <summary>Time and value.</summary>
    public override string ToString() => FormattableString.Invariant($"{Time:s} - {Value}");
}
