using Quant.Engine.Data;
using QuantConnect.Algorithm;

namespace Quant.Engine.Simulation;

/// <summary>Brings problems of the data folder to the people who read the run's log; grave ones end the run.</summary>
internal sealed class DataProblems(QCAlgorithm algorithm) : IDataProblemSink
{
    private readonly HashSet<DataProblem> _reported = [];

    public void Report(DataProblem problem)
    {
        if (problem.Severity == DataProblemSeverity.Error)
        {
            throw new DataProblemException(problem);
        }
        if (_reported.Add(problem))
        {
            algorithm.Error($"Warning: {problem}");
        }
    }
}
