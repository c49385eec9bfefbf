namespace Quant.Lab.Reports.Page.Charts;

/// <summary>Bars by category, in the order given.</summary>
/// <param name="Categories">Names of the categories.</param>
/// <param name="Series">Bars of each category.</param>
public sealed record BarChart(IReadOnlyList<string> Categories, params IReadOnlyList<BarSeries> Series) : Chart
{
    /// <summary>How values are written.</summary>
    public Unit Unit { get; init; }

    /// <summary>Whether the bars lie: for long names.</summary>
    public bool Lying { get; init; }

    /// <summary>Whether a bar is coloured by its sign instead of its role.</summary>
    public bool Signed { get; init; }

    /// <summary>Whether bars touch each other, as in a histogram.</summary>
    public bool Touching { get; init; }
}

/// <summary>Bars of one kind.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Role">Their colour.</param>
/// <param name="Values">A value for each category; null where undefined.</param>
/// <param name="Line">Whether they are drawn as a line above the bars instead.</param>
public sealed record BarSeries(string Name, Role Role, IReadOnlyList<double?> Values, bool Line = false);
