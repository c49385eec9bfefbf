using Quant.Core.Statistics.Honesty;
using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>What came of a fold.</summary>
/// <param name="Fold">Its days.</param>
/// <param name="Train">The best trial of the training.</param>
/// <param name="Test">The same parameters on the test days, with a fresh strategy.</param>
/// <param name="TrainScore">The objective in training.</param>
/// <param name="TestScore">The objective in the test; null where it is undefined.</param>
/// <param name="Deflated">Probability that the winner of the training is more than the luck of as many trials; null where it is undefined.</param>
/// <param name="FailedTrials">Trials of the training that ended with an error.</param>
public sealed record FoldResult(Fold Fold, TrialResult Train, TrialResult Test, double TrainScore, double? TestScore, DeflatedSharpe? Deflated, int FailedTrials);
