using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Engine.Simulation;

/// <summary>Ends a run with an error, naming the member in which it happened.</summary>
internal static class RuntimeErrors
{
    public static void Set(QCAlgorithm algorithm, Exception error, string context)
    {
        if (algorithm.RunTimeError is not null || IsCancellation(error))
        {
            return;
        }
        algorithm.RunTimeError = error;
        algorithm.Error($"{context}: {error.Message}");
        algorithm.SetStatus(AlgorithmStatus.RuntimeError);
    }

    /// <summary>Whether an exception only says that the run was cancelled, in whatever the exception is wrapped.</summary>
    public static bool IsCancellation(Exception error)
        => RunContext.CurrentOrNull is { Cancellation.IsCancellationRequested: true } && error.GetBaseException() is OperationCanceledException;
}
