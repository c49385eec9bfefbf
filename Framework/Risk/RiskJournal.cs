using System.Globalization;
using System.Text;

namespace Quant.Framework.Risk;

/// <summary>
/// Everything sizing and risk control did, and why, in order. Models only write to it; the algorithm decides where it goes: to Lean's log and alerts through
/// <see cref="Recorded"/>, to a file through <see cref="ToCsv"/>.
/// </summary>
public sealed class RiskJournal
{
    private readonly List<RiskEvent> _events = [];

    /// <summary>Raised for every entry.</summary>
    public event Action<RiskEvent>? Recorded;

    /// <summary>The entries so far.</summary>
    public IReadOnlyList<RiskEvent> Events => _events;

    /// <summary>Adds an entry.</summary>
    public void Add(RiskEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _events.Add(entry);
        Recorded?.Invoke(entry);
    }

    /// <summary>The entries as comma-separated values with a header: times in UTC, numbers with a point, empty where there is none.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder("time,kind,reason,symbol,value,limit,effect\n");
        foreach (var entry in _events)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Time:yyyy-MM-ddTHH:mm:ss}Z,{entry.Kind},{entry.Reason},{entry.Symbol},{entry.Value:0.######},{entry.Limit:0.######},");
            text.Append('"').Append(entry.Effect.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        }
        return text.ToString();
    }
}
