using System.Globalization;
using System.Reflection;

namespace Quant.Framework.Options;

/// <summary>A parameter as its options record describes it.</summary>
public sealed class OptionInfo
{
    private readonly OptionAttribute _attribute;
    private readonly object? _defaults;

    /// <param name="property">The property.</param>
    /// <param name="attribute">What it says about itself.</param>
    /// <param name="defaults">A record with nothing but defaults; null if nobody will ask for them.</param>
    internal OptionInfo(PropertyInfo property, OptionAttribute attribute, object? defaults)
    {
        _attribute = attribute;
        _defaults = defaults;
        Property = property;
        ValueType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }

    /// <summary>Name in <c>config.json</c> and on the command line.</summary>
    public string Name => _attribute.Name;

    /// <summary>One sentence for help and docs, with the unit.</summary>
    public string Description => _attribute.Description;

    /// <summary>Type of the value; for a nullable property the type without null.</summary>
    public Type ValueType { get; }

    /// <summary>Value when the parameter is not given.</summary>
    // read when it is asked for, which runs do not: the runtime compiles an accessor for each property that is read twice by reflection
    public object? Default => _defaults is null ? null : Property.GetValue(_defaults);

    /// <summary><see cref="Default"/> as one would write it, choices by their number; null if there is none.</summary>
    public string? DefaultText => Default is Enum choice ? choice.ToString("D") : Convert.ToString(Default, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <summary>Smallest value allowed; null if there is none.</summary>
    public double? Min => NumberOrNull(_attribute.Min);

    /// <summary>Largest value allowed; null if there is none.</summary>
    public double? Max => NumberOrNull(_attribute.Max);

    /// <summary>Step of a sweep; null if the parameter is not to be swept.</summary>
    public double? Step => NumberOrNull(_attribute.Step);

    /// <summary>What may be given, in words: <c>a whole number from 1 to 500</c>.</summary>
    public string Allowed => Kind + Range;

    internal PropertyInfo Property { get; }

    private string Kind => ValueType.IsEnum
        ? string.Join(", ", Enum.GetValuesAsUnderlyingType(ValueType).Cast<object>().Select(x => $"{x} ({Enum.GetName(ValueType, x)})"))
        : Type.GetTypeCode(ValueType) switch
        {
            TypeCode.Boolean => "0 (false) or 1 (true)",
            TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Double or TypeCode.Decimal => "a number",
            _ => "a text that is not empty",
        };

    private string Range => (Min, Max) switch
    {
        (double min, double max) => FormattableString.Invariant($" from {min} to {max}"),
        (double min, null) => FormattableString.Invariant($" of at least {min}"),
        (null, double max) => FormattableString.Invariant($" of at most {max}"),
        _ => "",
    };

    /// <summary>Reads a value. The result is null, and the fault says why, if it cannot be used.</summary>
    internal object? Read(string text, out string? fault)
    {
        var value = Parse(text.Trim());
        fault = value is null || !InRange(value) ? $"{Name} = \"{text}\": must be {Allowed}." : null;
        return fault is null ? value : null;
    }

    private object? Parse(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (ValueType.IsEnum)
        {
            // by number as optimisers give it, or by name as a person writes it; never a number that no member has
            return Enum.TryParse(ValueType, text, ignoreCase: true, out var member) && Enum.IsDefined(ValueType, member!) ? member : null;
        }
        return Type.GetTypeCode(ValueType) switch
        {
            TypeCode.Boolean => text switch { "1" => true, "0" => false, _ => bool.TryParse(text, out var flag) ? flag : null },
            TypeCode.Int32 => Whole(text) is { } number && number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
            TypeCode.Int64 => Whole(text) is { } number ? number : null,
            TypeCode.Double => double.TryParse(text, NumberStyles.Float, culture, out var number) && double.IsFinite(number) ? number : null,
            TypeCode.Decimal => decimal.TryParse(text, NumberStyles.Float, culture, out var number) ? number : null,
            TypeCode.String => text.Length > 0 ? text : null,
            _ => throw new NotSupportedException($"{Property.DeclaringType}.{Property.Name}: options of type {ValueType} are not supported."),
        };
    }

    // optimisers write whole numbers as 20.0
    private static long? Whole(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number : null;

    private bool InRange(object value)
    {
        if (Min is null && Max is null)
        {
            return true;
        }
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return !(number < Min) && !(number > Max);
    }

    private static double? NumberOrNull(double value) => double.IsNaN(value) ? null : value;
}
