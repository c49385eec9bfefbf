using Quant.Lab.Runs;

namespace Quant.Tests.Lab.Runs;

public sealed class OnceInRunTests
{
    [Test]
    public void Report_begins_once_at_its_fraction_and_passes_everything_on()
    {
        var begun = new List<double>();
        var told = new List<double>();
        var progress = new OnceInRun(new Listener(told), 0.5, () => begun.Add(told.Count));
        foreach (var fraction in new[] { 0, 0.49, 0.5, 0.7, 0.2, 1 })
        {
            progress.Report(new RunProgress(DateTime.UnixEpoch, fraction));
        }
        Assert.That(told, Is.EqualTo(new[] { 0, 0.49, 0.5, 0.7, 0.2, 1 }));
        // two reports were passed on before
        Assert.That(begun, Is.EqualTo(new[] { 2.0 }));
    }

    [Test]
    public void Report_to_nobody_begins_too()
    {
        var begun = 0;
        new OnceInRun(null, 0, () => begun++).Report(new RunProgress(DateTime.UnixEpoch, 1));
        Assert.That(begun, Is.EqualTo(1));
    }

    private sealed class Listener(List<double> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told.Add(value.Fraction);
    }
}
