namespace Quant.Engine.Data.Streams;

/// <summary>Passes data problems and sources on to whoever collects them at the moment.</summary>
internal sealed class ProblemRelay(IDataProblemSink target) : IDataProblemSink
{
    public IDataProblemSink Target { get; set; } = target;

    public void Report(DataProblem problem) => Target.Report(problem);

    public void OnOpened(DataSource source) => Target.OnOpened(source);
}
