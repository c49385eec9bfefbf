namespace QuantConnect;

/// <summary>Usual intraday bar lengths, in seconds.</summary>
public enum Period
{
    /// <summary>10 seconds.</summary>
    TenSeconds = 10,

    /// <summary>30 seconds.</summary>
    ThirtySeconds = 30,

    /// <summary>1 minute.</summary>
    OneMinute = 60,

    /// <summary>2 minutes.</summary>
    TwoMinutes = 120,

    /// <summary>3 minutes.</summary>
    ThreeMinutes = 180,

    /// <summary>5 minutes.</summary>
    FiveMinutes = 300,

    /// <summary>10 minutes.</summary>
    TenMinutes = 600,

    /// <summary>15 minutes.</summary>
    FifteenMinutes = 900,

    /// <summary>20 minutes.</summary>
    TwentyMinutes = 1200,

    /// <summary>30 minutes.</summary>
    ThirtyMinutes = 1800,

    /// <summary>1 hour.</summary>
    OneHour = 3600,

    /// <summary>2 hours.</summary>
    TwoHours = 7200,

    /// <summary>4 hours.</summary>
    FourHours = 14400,

    /// <summary>6 hours.</summary>
    SixHours = 21600,
}
