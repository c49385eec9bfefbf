using NodaTime;

namespace QuantConnect;

/// <summary>Time zones of markets and algorithms.</summary>
public static class TimeZones
{
    /// <summary>UTC.</summary>
    public static readonly DateTimeZone Utc = DateTimeZone.Utc;

    /// <summary>Time zone <c>America/New_York</c>.</summary>
    public static readonly DateTimeZone NewYork = Find("America/New_York");

    /// <summary>Eastern standard time all year, five hours behind UTC.</summary>
    public static readonly DateTimeZone EasternStandard = DateTimeZone.ForOffset(Offset.FromHours(-5));

    /// <summary>Time zone <c>Europe/London</c>.</summary>
    public static readonly DateTimeZone London = Find("Europe/London");

    /// <summary>Time zone <c>Asia/Hong_Kong</c>.</summary>
    public static readonly DateTimeZone HongKong = Find("Asia/Hong_Kong");

    /// <summary>Time zone <c>Asia/Tokyo</c>.</summary>
    public static readonly DateTimeZone Tokyo = Find("Asia/Tokyo");

    /// <summary>Time zone <c>Europe/Rome</c>.</summary>
    public static readonly DateTimeZone Rome = Find("Europe/Rome");

    /// <summary>Time zone <c>Australia/Sydney</c>.</summary>
    public static readonly DateTimeZone Sydney = Find("Australia/Sydney");

    /// <summary>Time zone <c>America/Vancouver</c>.</summary>
    public static readonly DateTimeZone Vancouver = Find("America/Vancouver");

    /// <summary>Time zone <c>America/Toronto</c>.</summary>
    public static readonly DateTimeZone Toronto = Find("America/Toronto");

    /// <summary>Time zone <c>America/Chicago</c>.</summary>
    public static readonly DateTimeZone Chicago = Find("America/Chicago");

    /// <summary>Time zone <c>America/Los_Angeles</c>.</summary>
    public static readonly DateTimeZone LosAngeles = Find("America/Los_Angeles");

    /// <summary>Time zone <c>America/Phoenix</c>.</summary>
    public static readonly DateTimeZone Phoenix = Find("America/Phoenix");

    /// <summary>Time zone <c>Pacific/Auckland</c>.</summary>
    public static readonly DateTimeZone Auckland = Find("Pacific/Auckland");

    /// <summary>Time zone <c>Europe/Moscow</c>.</summary>
    public static readonly DateTimeZone Moscow = Find("Europe/Moscow");

    /// <summary>Time zone <c>Europe/Madrid</c>.</summary>
    public static readonly DateTimeZone Madrid = Find("Europe/Madrid");

    /// <summary>Time zone <c>America/Argentina/Buenos_Aires</c>.</summary>
    public static readonly DateTimeZone BuenosAires = Find("America/Argentina/Buenos_Aires");

    /// <summary>Time zone <c>Australia/Brisbane</c>.</summary>
    public static readonly DateTimeZone Brisbane = Find("Australia/Brisbane");

    /// <summary>Time zone <c>America/Sao_Paulo</c>.</summary>
    public static readonly DateTimeZone SaoPaulo = Find("America/Sao_Paulo");

    /// <summary>Time zone <c>Africa/Cairo</c>.</summary>
    public static readonly DateTimeZone Cairo = Find("Africa/Cairo");

    /// <summary>Time zone <c>Africa/Johannesburg</c>.</summary>
    public static readonly DateTimeZone Johannesburg = Find("Africa/Johannesburg");

    /// <summary>Time zone <c>America/Anchorage</c>.</summary>
    public static readonly DateTimeZone Anchorage = Find("America/Anchorage");

    /// <summary>Time zone <c>America/Denver</c>.</summary>
    public static readonly DateTimeZone Denver = Find("America/Denver");

    /// <summary>Time zone <c>America/Detroit</c>.</summary>
    public static readonly DateTimeZone Detroit = Find("America/Detroit");

    /// <summary>Time zone <c>America/Mexico_City</c>.</summary>
    public static readonly DateTimeZone MexicoCity = Find("America/Mexico_City");

    /// <summary>Time zone <c>Asia/Jerusalem</c>.</summary>
    public static readonly DateTimeZone Jerusalem = Find("Asia/Jerusalem");

    /// <summary>Time zone <c>Asia/Shanghai</c>.</summary>
    public static readonly DateTimeZone Shanghai = Find("Asia/Shanghai");

    /// <summary>Time zone <c>Australia/Melbourne</c>.</summary>
    public static readonly DateTimeZone Melbourne = Find("Australia/Melbourne");

    /// <summary>Time zone <c>Europe/Amsterdam</c>.</summary>
    public static readonly DateTimeZone Amsterdam = Find("Europe/Amsterdam");

    /// <summary>Time zone <c>Europe/Athens</c>.</summary>
    public static readonly DateTimeZone Athens = Find("Europe/Athens");

    /// <summary>Time zone <c>Europe/Berlin</c>.</summary>
    public static readonly DateTimeZone Berlin = Find("Europe/Berlin");

    /// <summary>Time zone <c>Europe/Bucharest</c>.</summary>
    public static readonly DateTimeZone Bucharest = Find("Europe/Bucharest");

    /// <summary>Time zone <c>Europe/Dublin</c>.</summary>
    public static readonly DateTimeZone Dublin = Find("Europe/Dublin");

    /// <summary>Time zone <c>Europe/Helsinki</c>.</summary>
    public static readonly DateTimeZone Helsinki = Find("Europe/Helsinki");

    /// <summary>Time zone <c>Europe/Istanbul</c>.</summary>
    public static readonly DateTimeZone Istanbul = Find("Europe/Istanbul");

    /// <summary>Time zone <c>Europe/Minsk</c>.</summary>
    public static readonly DateTimeZone Minsk = Find("Europe/Minsk");

    /// <summary>Time zone <c>Europe/Paris</c>.</summary>
    public static readonly DateTimeZone Paris = Find("Europe/Paris");

    /// <summary>Time zone <c>Europe/Zurich</c>.</summary>
    public static readonly DateTimeZone Zurich = Find("Europe/Zurich");

    /// <summary>Time zone <c>Pacific/Honolulu</c>.</summary>
    public static readonly DateTimeZone Honolulu = Find("Pacific/Honolulu");

    /// <summary>Time zone <c>Asia/Kolkata</c>.</summary>
    public static readonly DateTimeZone Kolkata = Find("Asia/Kolkata");

    private static DateTimeZone Find(string id) => DateTimeZoneProviders.Tzdb[id];
}
