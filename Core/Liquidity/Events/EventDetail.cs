using System.Globalization;
using Quant.Core.Events;

namespace Quant.Core.Liquidity.Events;

/// <summary>
/// The last column of <c>events.csv</c>: what an event knows beyond the other columns, as <c>name=value; name=value</c>. Numbers and times as in the other columns.
/// </summary>
internal sealed class EventDetail
{
    private readonly List<(string Name, string Value)> _parts = [];

    /// <summary>Reads a detail.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EventDetail Read(string? text)
    {
        var result = new EventDetail();
        foreach (var part in (text ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new FormatException($"\"{part}\" in the detail is not name=value.");
            }
            result._parts.Add((part[..equals], part[(equals + 1)..]));
        }
        return result;
    }

    public EventDetail Add(string name, string? value)
    {
        if (value is not null)
        {
            _parts.Add((name, value));
        }
        return this;
    }

    public EventDetail Add(string name, double value) => Add(name, value.ToString("R", CultureInfo.InvariantCulture));

    public EventDetail AddTime(string name, long ticks) => Add(name, EventCsv.Text(ticks));

    public string? TextOrNull(string name)
    {
        foreach (var part in _parts)
        {
            if (part.Name == name)
            {
                return part.Value;
            }
        }
        return null;
    }

    public string Text(string name) => TextOrNull(name) ?? throw new FormatException($"the detail has no {name}.");

    public double Number(string name) => double.Parse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture);

    public int Count(string name) => int.Parse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture);

    public ulong Id(string name) => ulong.Parse(Text(name), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public long Time(string name) => EventCsv.Time(Text(name));

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", _parts.Select(x => $"{x.Name}={x.Value}"));
}
