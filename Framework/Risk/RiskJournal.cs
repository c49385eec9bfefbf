using Quant.Core.Text;

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

    /// <summary>The entries as comma-separated values with a heading; figures rounded to 6 digits.</summary>
    public string ToCsv() => CsvText.Table(
        "time,kind,reason,symbol,value,limit,effect",
        _events.Select(x => CsvText.Row(x.Time, x.Kind, x.Reason, x.Symbol, Rounded(x.Value), Rounded(x.Limit), x.Effect)));

    // 0 added: there is no -0 for people
    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 6) + 0.0 : null;
}
