namespace Quant.Lab.Reports.Page.Charts;

/// <summary>Points of two numbers.</summary>
/// <param name="XName">What lies to the right.</param>
/// <param name="YName">What lies upwards.</param>
/// <param name="Series">The points.</param>
public sealed record ScatterChart(string XName, string YName, params IReadOnlyList<ScatterSeries> Series) : Chart
{
    /// <summary>How numbers to the right are written.</summary>
    public Unit XUnit { get; init; }

    /// <summary>How numbers upwards are written.</summary>
    public Unit YUnit { get; init; }
}

/// <summary>Points of one kind.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Role">Their colour.</param>
/// <param name="Points">The points.</param>
public sealed record ScatterSeries(string Name, Role Role, IReadOnlyList<ScatterPoint> Points);

/// <summary>A point.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
/// <param name="Label">What it is, shown on request.</param>
/// <param name="Trade">Number of the trade that a click on it shows; null for none.</param>
public sealed record ScatterPoint(double X, double Y, string Label, int? Trade = null);
