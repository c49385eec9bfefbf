namespace Quant.Lab.Reports.Page.Charts;

/// <summary>Lines over time.</summary>
/// <param name="Series">The lines.</param>
public sealed record LineChart(params IReadOnlyList<LineSeries> Series) : Chart
{
    /// <summary>How values are written.</summary>
    public Unit Unit { get; init; }

    /// <summary>Charts of one group move and zoom together; null for a chart alone.</summary>
    public string? Group { get; init; }
}

/// <summary>A line.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Role">Its colour.</param>
/// <param name="Times">UTC, milliseconds since 1970, ascending.</param>
/// <param name="Values">Values at these times; null where undefined, which is a gap.</param>
public sealed record LineSeries(string Name, Role Role, IReadOnlyList<long> Times, IReadOnlyList<double?> Values)
{
    /// <summary>Whether what is between the line and 0 is filled.</summary>
    public bool Area { get; init; }

    /// <summary>Whether the line goes from value to value in steps.</summary>
    public bool Step { get; init; }

    /// <summary>A line through points of time in ticks.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="role">Its colour.</param>
    /// <param name="ticks">UTC ticks, ascending.</param>
    /// <param name="values">Values at these times.</param>
    public static LineSeries At(string name, Role role, IEnumerable<long> ticks, IEnumerable<double?> values)
        => new(name, role, [.. ticks.Select(x => (x - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond)], [.. values]);
}
