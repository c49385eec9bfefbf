namespace QuantConnect.Indicators;

// Comparisons are of the current value; a missing indicator differs from every number and is neither above nor below.
#pragma warning disable CS0660, CS0661 // equality with numbers is the derived class's, see IndicatorBase<T>.Equals
public abstract partial class IndicatorBase
{
    /// <summary>The current value.</summary>
    /// <param name="instance">An indicator.</param>
    public static implicit operator decimal(IndicatorBase instance) => instance.CurrentValue;

    /// <summary>Whether the current value is greater than a number.</summary>
    public static bool operator >(IndicatorBase? left, double right) => left is not null && left.CurrentValue > (decimal)right;

    /// <summary>Whether a number is greater than the current value.</summary>
    public static bool operator >(double left, IndicatorBase? right) => right is not null && (decimal)left > right.CurrentValue;

    /// <summary>Whether the current value is less than a number.</summary>
    public static bool operator <(IndicatorBase? left, double right) => left is not null && left.CurrentValue < (decimal)right;

    /// <summary>Whether a number is less than the current value.</summary>
    public static bool operator <(double left, IndicatorBase? right) => right is not null && (decimal)left < right.CurrentValue;

    /// <summary>Whether the current value is greater than or equal to a number.</summary>
    public static bool operator >=(IndicatorBase? left, double right) => left is not null && left.CurrentValue >= (decimal)right;

    /// <summary>Whether a number is greater than or equal to the current value.</summary>
    public static bool operator >=(double left, IndicatorBase? right) => right is not null && (decimal)left >= right.CurrentValue;

    /// <summary>Whether the current value is less than or equal to a number.</summary>
    public static bool operator <=(IndicatorBase? left, double right) => left is not null && left.CurrentValue <= (decimal)right;

    /// <summary>Whether a number is less than or equal to the current value.</summary>
    public static bool operator <=(double left, IndicatorBase? right) => right is not null && (decimal)left <= right.CurrentValue;

    /// <summary>Whether the current value is equal to a number.</summary>
    public static bool operator ==(IndicatorBase? left, double right) => left is not null && left.CurrentValue == (decimal)right;

    /// <summary>Whether a number is equal to the current value.</summary>
    public static bool operator ==(double left, IndicatorBase? right) => right is not null && (decimal)left == right.CurrentValue;

    /// <summary>Whether the current value is different from a number.</summary>
    public static bool operator !=(IndicatorBase? left, double right) => left is null || left.CurrentValue != (decimal)right;

    /// <summary>Whether a number is different from the current value.</summary>
    public static bool operator !=(double left, IndicatorBase? right) => right is null || (decimal)left != right.CurrentValue;

    /// <summary>Whether the current value is greater than a number.</summary>
    public static bool operator >(IndicatorBase? left, float right) => left is not null && left.CurrentValue > (decimal)right;

    /// <summary>Whether a number is greater than the current value.</summary>
    public static bool operator >(float left, IndicatorBase? right) => right is not null && (decimal)left > right.CurrentValue;

    /// <summary>Whether the current value is less than a number.</summary>
    public static bool operator <(IndicatorBase? left, float right) => left is not null && left.CurrentValue < (decimal)right;

    /// <summary>Whether a number is less than the current value.</summary>
    public static bool operator <(float left, IndicatorBase? right) => right is not null && (decimal)left < right.CurrentValue;

    /// <summary>Whether the current value is greater than or equal to a number.</summary>
    public static bool operator >=(IndicatorBase? left, float right) => left is not null && left.CurrentValue >= (decimal)right;

    /// <summary>Whether a number is greater than or equal to the current value.</summary>
    public static bool operator >=(float left, IndicatorBase? right) => right is not null && (decimal)left >= right.CurrentValue;

    /// <summary>Whether the current value is less than or equal to a number.</summary>
    public static bool operator <=(IndicatorBase? left, float right) => left is not null && left.CurrentValue <= (decimal)right;

    /// <summary>Whether a number is less than or equal to the current value.</summary>
    public static bool operator <=(float left, IndicatorBase? right) => right is not null && (decimal)left <= right.CurrentValue;

    /// <summary>Whether the current value is equal to a number.</summary>
    public static bool operator ==(IndicatorBase? left, float right) => left is not null && left.CurrentValue == (decimal)right;

    /// <summary>Whether a number is equal to the current value.</summary>
    public static bool operator ==(float left, IndicatorBase? right) => right is not null && (decimal)left == right.CurrentValue;

    /// <summary>Whether the current value is different from a number.</summary>
    public static bool operator !=(IndicatorBase? left, float right) => left is null || left.CurrentValue != (decimal)right;

    /// <summary>Whether a number is different from the current value.</summary>
    public static bool operator !=(float left, IndicatorBase? right) => right is null || (decimal)left != right.CurrentValue;

    /// <summary>Whether the current value is greater than a number.</summary>
    public static bool operator >(IndicatorBase? left, int right) => left is not null && left.CurrentValue > right;

    /// <summary>Whether a number is greater than the current value.</summary>
    public static bool operator >(int left, IndicatorBase? right) => right is not null && left > right.CurrentValue;

    /// <summary>Whether the current value is less than a number.</summary>
    public static bool operator <(IndicatorBase? left, int right) => left is not null && left.CurrentValue < right;

    /// <summary>Whether a number is less than the current value.</summary>
    public static bool operator <(int left, IndicatorBase? right) => right is not null && left < right.CurrentValue;

    /// <summary>Whether the current value is greater than or equal to a number.</summary>
    public static bool operator >=(IndicatorBase? left, int right) => left is not null && left.CurrentValue >= right;

    /// <summary>Whether a number is greater than or equal to the current value.</summary>
    public static bool operator >=(int left, IndicatorBase? right) => right is not null && left >= right.CurrentValue;

    /// <summary>Whether the current value is less than or equal to a number.</summary>
    public static bool operator <=(IndicatorBase? left, int right) => left is not null && left.CurrentValue <= right;

    /// <summary>Whether a number is less than or equal to the current value.</summary>
    public static bool operator <=(int left, IndicatorBase? right) => right is not null && left <= right.CurrentValue;

    /// <summary>Whether the current value is equal to a number.</summary>
    public static bool operator ==(IndicatorBase? left, int right) => left is not null && left.CurrentValue == right;

    /// <summary>Whether a number is equal to the current value.</summary>
    public static bool operator ==(int left, IndicatorBase? right) => right is not null && left == right.CurrentValue;

    /// <summary>Whether the current value is different from a number.</summary>
    public static bool operator !=(IndicatorBase? left, int right) => left is null || left.CurrentValue != right;

    /// <summary>Whether a number is different from the current value.</summary>
    public static bool operator !=(int left, IndicatorBase? right) => right is null || left != right.CurrentValue;

    /// <summary>Whether the current value is greater than a number.</summary>
    public static bool operator >(IndicatorBase? left, long right) => left is not null && left.CurrentValue > right;

    /// <summary>Whether a number is greater than the current value.</summary>
    public static bool operator >(long left, IndicatorBase? right) => right is not null && left > right.CurrentValue;

    /// <summary>Whether the current value is less than a number.</summary>
    public static bool operator <(IndicatorBase? left, long right) => left is not null && left.CurrentValue < right;

    /// <summary>Whether a number is less than the current value.</summary>
    public static bool operator <(long left, IndicatorBase? right) => right is not null && left < right.CurrentValue;

    /// <summary>Whether the current value is greater than or equal to a number.</summary>
    public static bool operator >=(IndicatorBase? left, long right) => left is not null && left.CurrentValue >= right;

    /// <summary>Whether a number is greater than or equal to the current value.</summary>
    public static bool operator >=(long left, IndicatorBase? right) => right is not null && left >= right.CurrentValue;

    /// <summary>Whether the current value is less than or equal to a number.</summary>
    public static bool operator <=(IndicatorBase? left, long right) => left is not null && left.CurrentValue <= right;

    /// <summary>Whether a number is less than or equal to the current value.</summary>
    public static bool operator <=(long left, IndicatorBase? right) => right is not null && left <= right.CurrentValue;

    /// <summary>Whether the current value is equal to a number.</summary>
    public static bool operator ==(IndicatorBase? left, long right) => left is not null && left.CurrentValue == right;

    /// <summary>Whether a number is equal to the current value.</summary>
    public static bool operator ==(long left, IndicatorBase? right) => right is not null && left == right.CurrentValue;

    /// <summary>Whether the current value is different from a number.</summary>
    public static bool operator !=(IndicatorBase? left, long right) => left is null || left.CurrentValue != right;

    /// <summary>Whether a number is different from the current value.</summary>
    public static bool operator !=(long left, IndicatorBase? right) => right is null || left != right.CurrentValue;
}
