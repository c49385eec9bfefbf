using Quant.Lab.Sweeps;

namespace Quant.Cli.Output;

/// <summary>A sweep's progress as a line, and what is told when it is stopped.</summary>
internal sealed class SweepProgress(CommandHost host, string folder) : ISweepProgress, IDisposable
{
    private TrialCounter? _counter;
    private int _sets;
    private int _done;

    public void Begins(int sets, int found)
    {
        (_sets, _done) = (sets, found);
        _counter = new TrialCounter(host, sets, found);
        if (found > 0)
        {
            host.Errors.WriteLine(found < sets
                ? $"Going on after {found} of {sets} sets in {folder}."
                : $"All {sets} sets are in {folder} from before; remove it to run them anew.");
        }
    }

    public void Finished()
    {
        _done++;
        _counter!.Report(1);
    }

    /// <summary>Tells how to go on.</summary>
    public void Stopped()
    {
        Dispose();
        host.Errors.WriteLine($"Stopped after {_done} of {_sets} sets, which are kept in {folder}. The same command goes on from there.");
    }

    public void Dispose() => _counter?.Dispose();
}
