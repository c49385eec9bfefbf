using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Engine.Simulation;

/// <summary>Ends a run with an error, naming the member in which it happened.</summary>
internal static class RuntimeErrors
{
    public static void Set(QCAlgorithm algorithm, Exception error, string context)
    {
        if (algorithm.RunTimeError is not null)
        {
            return;
        }
        algorithm.RunTimeError = error;
        algorithm.Error($"{context}: {error.Message}");
        algorithm.SetStatus(AlgorithmStatus.RuntimeError);
    }
}
