using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Model;

namespace Quant.Tests.Lab.Reports.Model;

public sealed class RunAnalysisTests
{
    private LeanFixture _files = null!;
    private RunAnalysis _run = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new LeanFixture();
        _run = new RunAnalysis(_files.Read());
    }

    [TearDown]
    public void TearDown() => _files.Dispose();

    [Test]
    public void History_has_the_values_at_midnights_without_a_weekend_at_rest()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_run.History.Daily.Values.ToArray(), Is.EqualTo(new[] { 1000, 1010, 1000, 1050, 1050, 1102.5 }));
            Assert.That(_run.History.Returns, Is.EqualTo(new[] { 0.01, -1.0 / 101, 0.05, 0, 0.05 }).Within(1e-12));
            Assert.That(_run.History.Benchmark, Is.EqualTo(new[] { 100.0, 101, 100, 102, 102, 103 }));
            Assert.That(_run.History.Conventions.PeriodsPerYear, Is.EqualTo(252));
            Assert.That(_run.Returns.TotalReturn, Is.EqualTo(0.1025).Within(1e-12));
            Assert.That(_run.Returns.MaximumDrawdown, Is.EqualTo(20.0 / 1010).Within(1e-12), "the low of 990 lies between two midnights");
        });
    }

    [Test]
    public void Trades_know_their_first_stop_and_with_it_their_R()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_run.Trades.Select(x => x.Levels.Stop), Is.EqualTo(new double?[] { 97, 52 }), "not where it was moved to");
            Assert.That(_run.Trades[0].Levels.Targets, Is.EqualTo(new[] { 101.0 }));
            Assert.That(_run.Closed.Select(x => x.InitialRisk), Is.EqualTo(new double?[] { 30, 10 }));
            Assert.That(_run.Closed.Select(RMultiples.Of), Is.EqualTo(new double?[] { 9.0 / 30, -11.5 / 10 }).Within(1e-12));
            Assert.That(_run.Closed.Select(x => (x.Setup, x.Strategy)), Is.All.EqualTo(((string?)null, (string?)null)), "nothing tells them");
        });
    }

    [Test]
    public void Slippage_is_against_the_middle_at_the_market_and_against_the_stop()
        // 10 * (100 - 99.9), a limit has none; -5 * (50 - 50.1) and 5 * (52.2 - 52)
        => Assert.That(_run.Trades.Select(x => x.Slippage), Is.EqualTo(new double?[] { 1, 1.5 }).Within(1e-9));

    [Test]
    public void Exposure_is_what_trades_held_from_entry_to_exit()
    {
        var exposure = ExposureHistory.Of(_run);
        Assert.Multiple(() =>
        {
            Assert.That(exposure.Times, Is.EqualTo(new[] { (2, 5), (2, 15), (2, 16), (3, 2), (4, 15), (8, 21) }.Select(x => LeanFixture.At(x.Item1, x.Item2, x is (2, 16) ? 30 : 0).Ticks)));
            Assert.That(exposure.Longs, Is.EqualTo(new[] { 0, 1.0, 0, 0, 0, 0 }).Within(1e-12), "10 at 100 of 1000");
            Assert.That(exposure.Shorts, Is.EqualTo(new[] { 0, 0, 0, -0.25, 0, 0 }).Within(1e-12), "5 at 50 of 1000");
            // 90 minutes of 1 and 37 hours of 0.25, over 160 hours
            Assert.That(exposure.Summary!.AverageGross, Is.EqualTo((1.5 + 37 * 0.25) / 160).Within(1e-12));
        });
    }

    [Test]
    public void DailyPeaks_carry_what_is_held_over_midnight()
    {
        var peaks = ExposureHistory.Of(_run).DailyPeaks(x => DateOnly.FromDateTime(_run.History.Clock.ToLocal(x))).ToList();
        Assert.That(peaks.Select(x => (x.Day.Day, x.Long, x.Short)), Is.EqualTo(new[] { (2, 1.0, -0.25), (3, 0, -0.25), (4, 0, -0.25), (5, 0, 0), (6, 0, 0), (7, 0, 0), (8, 0, 0) }));
    }

    [TestCase(2, 5, 2, 0)]
    [TestCase(3, 4, 2, 23)]
    [TestCase(8, 21, 8, 16)]
    public void Clock_is_that_of_the_midnights(int day, int hour, int localDay, int localHour)
        => Assert.That(_run.History.Clock.ToLocal(LeanFixture.At(day, hour).Ticks), Is.EqualTo(new DateTime(2024, 1, localDay, localHour, 0, 0)));
}
