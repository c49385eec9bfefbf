namespace Quant.Lab.Runs;

/// <summary>Passes the progress of a run on, and does something once on the way: while a run is set up every core has enough to do, later one of them has time.</summary>
/// <param name="progress">Told everything; null for nobody.</param>
/// <param name="fraction">How much of the run, from 0 to 1, must be done.</param>
/// <param name="begin">What to do, on the thread of the run: it should only start something. A run that ends early may never come to it.</param>
public sealed class OnceInRun(IProgress<RunProgress>? progress, double fraction, Action begin) : IProgress<RunProgress>
{
    private bool _hasBegun;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (!_hasBegun && value.Fraction >= fraction)
        {
            _hasBegun = true;
            begin();
        }
        progress?.Report(value);
    }
}
