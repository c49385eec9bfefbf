namespace Quant.Lab.Runs;

/// <summary>Something that runs algorithms: the embedded engine, or real Lean.</summary>
public interface IRunEngine
{
    /// <summary>Name on the command line and in manifests.</summary>
    string Name { get; }

    /// <summary>Runs to the end, to the algorithm's error, or until cancelled; the last two with what there was by then.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="UserErrorException">The run did not begin, because of something the user can put right.</exception>
    RunOutcome Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation);
}

/// <summary>How far a run is.</summary>
/// <param name="Utc">Time in the run.</param>
/// <param name="Fraction">From 0 to 1.</param>
public readonly record struct RunProgress(DateTime Utc, double Fraction);
