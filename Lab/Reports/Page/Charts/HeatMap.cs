namespace Quant.Lab.Reports.Page.Charts;

/// <summary>A field of coloured cells: a value for each pair of two categories, as the results of a sweep of two parameters.</summary>
/// <param name="XName">What lies to the right.</param>
/// <param name="YName">What lies upwards.</param>
/// <param name="ValueName">What the colour is.</param>
/// <param name="XLabels">Names of the columns.</param>
/// <param name="YLabels">Names of the rows, the lowest first.</param>
/// <param name="Rows">Values by row and column; null where undefined, which is left blank.</param>
public sealed record HeatMap(
    string XName, string YName, string ValueName, IReadOnlyList<string> XLabels, IReadOnlyList<string> YLabels, IReadOnlyList<IReadOnlyList<double?>> Rows) : Chart
{
    /// <summary>How values are written.</summary>
    public Unit Unit { get; init; }

    /// <summary>Whether colours part at 0, red below and green above; otherwise they go from the least to the most.</summary>
    public bool Signed { get; init; }
}
