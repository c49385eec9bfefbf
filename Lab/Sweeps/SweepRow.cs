using Quant.Lab.Sweeps.Search;

namespace Quant.Lab.Sweeps;

/// <summary>What came of a set of parameters: a row of <c>results.csv</c>.</summary>
/// <param name="Set">Number of the set, from 1, in the order in which they were chosen.</param>
/// <param name="State">What became of it.</param>
/// <param name="Values">Values of the varied parameters, in the order of the ranges.</param>
/// <param name="Figures">One for each of <see cref="Trials.TrialFigure.All"/>; null where it is undefined.</param>
/// <param name="Violated">The constraints that do not hold, with blanks between them.</param>
/// <param name="Error">Why it failed, in one line; empty if it did not.</param>
public sealed record SweepRow(int Set, SetState State, IReadOnlyList<string> Values, IReadOnlyList<double?> Figures, string Violated, string Error);
