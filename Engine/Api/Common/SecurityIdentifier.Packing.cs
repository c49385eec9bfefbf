namespace QuantConnect;

public sealed partial class SecurityIdentifier
{
    private const int StrikeDecimals = 6;
    private const ulong NegativeStrike = 1UL << 19;

    // decimal fields from the lowest digit up: type(2) market(3) strike scale(2) strike(6) style(1) days(5) right(1);
    // properties, not fields, because Empty is made before the fields of this file would be
    private static Field TypeField => new(1, 100);
    private static Field MarketField => new(100, 1_000);
    private static Field StrikeScaleField => new(100_000, 100);
    private static Field StrikeField => new(10_000_000, 1_000_000);
    private static Field StyleField => new(10_000_000_000_000, 10);
    private static Field DaysField => new(100_000_000_000_000, 100_000);
    private static Field RightField => new(10_000_000_000_000_000_000, 10);

    /// <summary>Reads the text form.</summary>
    /// <param name="value">Text; null or blank gives <see cref="Empty"/>.</param>
    /// <exception cref="FormatException">Not the text form of an identifier.</exception>
    public static SecurityIdentifier Parse(string? value)
    {
        var error = Read(value, out var identifier);
        return error is null ? identifier! : throw new FormatException(error);
    }

    /// <summary>Reads the text form if it is one.</summary>
    /// <param name="value">Text; null or blank gives <see cref="Empty"/>.</param>
    /// <param name="identifier">Result, or null.</param>
    public static bool TryParse(string? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SecurityIdentifier? identifier) =>
        Read(value, out identifier) is null;

    private static string? Read(string? text, out SecurityIdentifier? identifier)
    {
        identifier = Empty;
        if (string.IsNullOrWhiteSpace(text) || text == " 0")
        {
            return null;
        }
        // underlyings come last
        var levels = text.Split('|');
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            var parts = levels[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || !IsBase36(parts[1]))
            {
                identifier = null;
                return $"'{text}' is not a security identifier: expected 'TICKER NUMBER', for derivatives followed by '|' and the underlying.";
            }
            var properties = parts[1].DecodeBase36();
            var type = (SecurityType)TypeField.Read(properties);
            if (!type.IsValid() || QuantConnect.Market.Decode((int)MarketField.Read(properties)) is null)
            {
                identifier = null;
                return $"'{text}' is not a security identifier: '{parts[1]}' has an unknown security type or market.";
            }
            identifier = new SecurityIdentifier(parts[0], properties, identifier!);
        }
        return null;
    }

    private static bool IsBase36(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }
        return text.Length <= 13;
    }

    private static ulong PackStrike(decimal strike)
    {
        if (strike == 0)
        {
            return 0;
        }
        var digits = strike * 1_000_000m;
        var scale = 0UL;
        while (digits % 10 == 0)
        {
            digits /= 10;
            scale++;
        }
        // six decimal digits are kept, of which bit 19 marks a negative strike: 475 711 is the largest number that leaves room for it
        if (Math.Abs(digits) >= 475_712m)
        {
            throw new ArgumentException($"Strike {strike} has too many digits for a security identifier.", nameof(strike));
        }
        var packed = (ulong)Math.Abs(digits);
        if (digits < 0)
        {
            packed |= NegativeStrike;
        }
        return StrikeField.Pack(packed) + StrikeScaleField.Pack(scale);
    }

    private static decimal UnpackStrike(ulong properties)
    {
        var digits = StrikeField.Read(properties);
        var power = (decimal)Math.Pow(10, (int)StrikeScaleField.Read(properties) - StrikeDecimals);
        return (digits & NegativeStrike) != 0 ? -((digits ^ NegativeStrike) * power) : digits * power;
    }

    private readonly struct Field(ulong offset, ulong width)
    {
        public ulong Read(ulong properties) => properties / offset % width;

        public ulong Pack(ulong value) => value * offset;
    }
}
