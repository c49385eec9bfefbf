using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Quant.Framework.Sessions;

/// <summary>The facts of <c>config/market.json</c>, as they were when this assembly was built.</summary>
public sealed class MarketFacts
{
    private const string File = "market.json";
    private static readonly string[] Members = ["name", "zone", "start", "end"];

    private MarketFacts(IReadOnlyList<SessionWindow> sessions, IReadOnlyList<SessionWindow> killZones)
    {
        Sessions = sessions;
        KillZones = killZones;
    }

    /// <summary>Trading sessions, in the order of the file.</summary>
    public IReadOnlyList<SessionWindow> Sessions { get; }

    /// <summary>Windows in which breakout and liquidity strategies like to trade, in the order of the file.</summary>
    public IReadOnlyList<SessionWindow> KillZones { get; }

    /// <summary>The facts built into this assembly.</summary>
    /// <exception cref="ConfigurationException">The file was wrong when the assembly was built.</exception>
    public static MarketFacts Load() => Parse(BuiltInFile.Read(File));

    /// <summary>Reads facts from the text of a <c>market.json</c>.</summary>
    /// <exception cref="ConfigurationException">It is not JSON, or not of the form that <c>config/README.md</c> says.</exception>
    public static MarketFacts Parse(string json)
    {
        var root = JsonFile.Root(File, json);
        var errors = new List<string>();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name is not ("sessions" or "kill-zones"))
            {
                errors.Add($"{property.Name}: not known here.");
            }
        }
        var facts = new MarketFacts(Windows(root, "sessions", errors), Windows(root, "kill-zones", errors));
        return errors.Count == 0 ? facts : throw new ConfigurationException(File, errors);
    }

    /// <summary>The session of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public SessionWindow Session(string name) => Find(Sessions, name, "session");

    /// <summary>The kill-zone of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public SessionWindow KillZone(string name) => Find(KillZones, name, "kill-zone");

    private static SessionWindow Find(IReadOnlyList<SessionWindow> windows, string name, string what)
        => windows.FirstOrDefault(x => x.Name == name)
            ?? throw new ArgumentException($"There is no {what} \"{name}\" in config/{File}; there are {string.Join(", ", windows.Select(x => x.Name))}.", nameof(name));

    private static List<SessionWindow> Windows(JsonElement root, string list, List<string> errors)
    {
        var result = new List<SessionWindow>();
        if (!root.TryGetProperty(list, out var items) || items.ValueKind != JsonValueKind.Array)
        {
            errors.Add($"{list}: must be a list of windows.");
            return result;
        }
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            var window = Window(item, $"{list}[{index++}]", errors);
            if (window is not null && result.Any(x => x.Name == window.Name))
            {
                errors.Add($"{list}: {window.Name} is there twice.");
            }
            else if (window is not null)
            {
                result.Add(window);
            }
        }
        return result;
    }

    private static SessionWindow? Window(JsonElement item, string path, List<string> errors)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            errors.Add($"{path}: must be an object in braces.");
            return null;
        }
        var values = JsonFile.FlatObject(File, item, path + ".");
        var before = errors.Count;
        errors.AddRange(Members.Where(x => !values.ContainsKey(x)).Select(x => $"{path}.{x}: missing."));
        errors.AddRange(values.Keys.Where(x => !Members.Contains(x)).Select(x => $"{path}.{x}: not known here."));
        if (values.TryGetValue("zone", out var zone) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            errors.Add($"{path}.zone: \"{zone}\" is not a time zone of the tz database, such as America/New_York.");
        }
        var start = TimeOfDay(values, "start", path, errors);
        var end = TimeOfDay(values, "end", path, errors);
        if (start is not null && start == end)
        {
            errors.Add($"{path}: starts and ends at {start:HH:mm}.");
        }
        return errors.Count == before ? new SessionWindow(values["name"], zone!, start!.Value, end!.Value) : null;
    }

    private static TimeOnly? TimeOfDay(Dictionary<string, string> values, string name, string path, List<string> errors)
    {
        if (!values.TryGetValue(name, out var text))
        {
            return null;
        }
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }
        errors.Add($"{path}.{name}: \"{text}\" is not a time of day such as 09:30.");
        return null;
    }
}
