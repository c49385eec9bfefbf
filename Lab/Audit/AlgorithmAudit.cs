using Quant.Engine.Results;
using Quant.Lab.Audit.Proofs;
using Quant.Lab.Audit.Runs;
using Quant.Lab.Runs;

namespace Quant.Lab.Audit;

/// <summary>Examines an algorithm: does it look ahead, does it settle, is it repeatable, how much does it need good fills, how much is its result worth.</summary>
public static class AlgorithmAudit
{
    /// <summary>Makes the audit. Its runs go over the subject's days on the embedded engine.</summary>
    /// <param name="subject">What to audit.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="progress">Told what is looked at before it is; null for nobody.</param>
    /// <param name="cancellation">Ends the audit with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UserErrorException">The algorithm cannot be run to its end.</exception>
    public static AuditReport Run(AuditSubject subject, AuditSettings? settings = null, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        settings ??= new AuditSettings();
        var runner = new AuditRunner(subject, cancellation);
        var baseline = runner.Run();
        if (baseline.Result.Status != RunStatus.Completed)
        {
            throw new UserErrorException($"{subject.Name} does not run to its end, so there is nothing to audit: {baseline.Result.Error.Sentence()}");
        }
        (string Name, Func<AuditCheck> Make)[] checks =
        [
            (LookAheadProof.Name, () => LookAheadProof.Run(subject, runner, baseline, settings, progress, cancellation)),
            (RecursionProof.Name, () => RecursionProof.Run(subject, runner, baseline)),
            (DeterminismProof.Name, () => DeterminismProof.Run(runner, baseline, settings, cancellation)),
            (Sensitivity.Name, () => Sensitivity.Run(runner, baseline)),
            (Overfitting.Name, () => Overfitting.Run(subject, baseline)),
        ];
        var results = new List<AuditCheck>();
        foreach (var (name, make) in checks)
        {
            progress?.Report(name);
            results.Add(make());
        }
        return new AuditReport(subject.Name, results) { Warnings = EmbeddedOutcome.DataWarnings(baseline.Result) };
    }
}
