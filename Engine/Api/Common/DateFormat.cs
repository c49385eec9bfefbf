namespace QuantConnect;

/// <summary>Formats of dates and times.</summary>
public static class DateFormat
{
    /// <summary><c>yyMMdd</c>.</summary>
    public const string SixCharacter = "yyMMdd";

    /// <summary><c>yyyyMMdd</c>.</summary>
    public const string EightCharacter = "yyyyMMdd";

    /// <summary><c>yyyyMMdd HH:mm</c>.</summary>
    public const string TwelveCharacter = "yyyyMMdd HH:mm";

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public const string DB = "yyyy-MM-dd HH:mm:ss";

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public const string UI = "yyyy-MM-dd HH:mm:ss";

    /// <summary><c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    public const string ISOShort = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary><c>M/d/yy h:mm tt</c>.</summary>
    public const string USShort = "M/d/yy h:mm tt";

    /// <summary><c>M/d/yy</c>.</summary>
    public const string USShortDateOnly = "M/d/yy";

    /// <summary><c>M/d/yyyy h:mm:ss tt</c>.</summary>
    public const string US = "M/d/yyyy h:mm:ss tt";

    /// <summary><c>M/d/yyyy</c>.</summary>
    public const string USDateOnly = "M/d/yyyy";

    /// <summary><c>yyyyMMdd HH:mm:ss.ffff</c>.</summary>
    public const string Forex = "yyyyMMdd HH:mm:ss.ffff";

    /// <summary><c>yyyyMMdd-HH:mm:ss</c>.</summary>
    public const string FIX = "yyyyMMdd-HH:mm:ss";

    /// <summary><c>yyyyMMdd-HH:mm:ss.fff</c>.</summary>
    public const string FIXWithMillisecond = "yyyyMMdd-HH:mm:ss.fff";

    /// <summary><c>yyyyMM</c>.</summary>
    public const string YearMonth = "yyyyMM";

    /// <summary><c>yyyy-MM-ddTHH:mm:ss</c>.</summary>
    public static string JsonFormat => "yyyy-MM-ddTHH:mm:ss";
}
