namespace Quant.Lab.Reports.Page.Charts;

/// <summary>Parallel coordinates: a line for each row through a scale for each column, as the trials of a sweep through its parameters to its results.</summary>
/// <param name="Axes">The columns.</param>
/// <param name="Rows">Values of each row, one for each column: numbers, or indexes of <see cref="ParallelAxis.Labels"/>; null where undefined.</param>
/// <param name="ColourAxis">Index of the column that lines are coloured by.</param>
public sealed record ParallelChart(IReadOnlyList<ParallelAxis> Axes, IReadOnlyList<IReadOnlyList<double?>> Rows, int ColourAxis) : Chart;

/// <summary>A scale.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">How numbers are written.</param>
/// <param name="Labels">Names of the values, if they are words; null for numbers.</param>
public sealed record ParallelAxis(string Name, Unit Unit = Unit.Number, IReadOnlyList<string>? Labels = null);
