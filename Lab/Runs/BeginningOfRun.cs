namespace Quant.Lab.Runs;

/// <summary>
/// Passes the progress of a run on, and does something at the first report: while a run is set up every core has enough to do, later one of them has time
/// for what is needed at the end.
/// </summary>
/// <param name="progress">Told everything; null for nobody.</param>
/// <param name="begin">What to do once, on the thread of the run: it should only start something.</param>
public sealed class BeginningOfRun(IProgress<RunProgress>? progress, Action begin) : IProgress<RunProgress>
{
    private bool _hasBegun;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            begin();
        }
        progress?.Report(value);
    }
}
