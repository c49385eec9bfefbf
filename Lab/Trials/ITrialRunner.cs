namespace Quant.Lab.Trials;

/// <summary>Something that runs trials: this process now, other machines later. Safe to be called from several threads.</summary>
public interface ITrialRunner
{
    /// <summary>Runs a trial with a fresh algorithm. An algorithm that fails is a result with its error.</summary>
    /// <param name="trial">What to run.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    TrialResult Run(Trial trial, CancellationToken cancellation);
}
