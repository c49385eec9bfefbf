namespace Quant.Core.Statistics;

/// <summary>A number computed from a series; null where the series does not define it.</summary>
/// <param name="values">The series, oldest first.</param>
public delegate double? Statistic(ReadOnlySpan<double> values);

/// <summary>A number computed from two aligned series; null where they do not define it.</summary>
/// <param name="values">The first series, oldest first.</param>
/// <param name="others">The second series, of the same length and the same periods.</param>
public delegate double? PairStatistic(ReadOnlySpan<double> values, ReadOnlySpan<double> others);
