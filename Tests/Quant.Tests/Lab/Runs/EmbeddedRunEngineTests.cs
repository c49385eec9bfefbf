using Quant.Lab;
using Quant.Lab.Runs;

namespace Quant.Tests.Lab.Runs;

public sealed class EmbeddedRunEngineTests
{
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private RunOutcome Run(RunRequest request) => LabWorkspace.Engine.Run(request, null, CancellationToken.None);

    private static Dictionary<string, string> Set(string name, string value) => new() { [name] = value };

    [Test]
    public void Run_with_wrong_parameters_says_what_the_algorithm_says()
        => Assert.That(
            () => Run(_lab.Request with { Changes = Set("insight-bars", "0") }),
            Throws.TypeOf<UserErrorException>().With.Message.EqualTo("EmaCross could not start: insight-bars = \"0\": must be a whole number from 1 to 1000."));

    [Test]
    public void Run_with_a_mistyped_parameter_of_the_config_suggests_it()
        => Assert.That(
            () => Run(_lab.Request with { Changes = Set("fast-perod", "3") }),
            Throws.TypeOf<UserErrorException>().With.Message.EqualTo("EmaCross has no parameter \"fast-perod\"; did you mean fast-period?"));

    [Test]
    public void Run_on_days_without_data_says_on_which_days_there_are_some()
    {
        var outcome = Run(_lab.Request with { From = new DateTime(2024, 4, 1), To = new DateTime(2024, 4, 5) });
        Assert.That(outcome.Warnings, Has.Some.Contains("the Minute Trade data of QAAA are from 2023-11-20 to 2024-03-13, and none are from 2024-04-01 to 2024-04-05"));
        Assert.That(outcome.Trades, Is.Empty);
    }

    [Test]
    public void Run_on_a_ticker_without_data_says_where_it_looked()
        => Assert.That(Run(_lab.Request with { Changes = Set("ticker", "QZZZ") }).Warnings, Has.Some.Contains("there is no Minute Trade data of QZZZ"));

    [Test]
    public void Run_on_days_with_data_warns_of_nothing() => Assert.That(Run(_lab.Request).Warnings, Is.Empty);

    [Test]
    public void Run_counts_what_it_took_in()
    {
        // at least a trade and a quote bar a minute, of about twelve sessions of 390 minutes
        var outcome = Run(_lab.Request);
        Assert.That(outcome.DataPoints, Is.InRange(2 * 11 * 390, 3 * 14 * 390));
    }

    [Test]
    public void Run_fingerprint_is_that_of_the_data_read()
    {
        var fingerprint = Run(_lab.Request).DataFingerprint;
        Assert.That(Run(_lab.Request with { Changes = Set("slow-period", "20") }).DataFingerprint, Is.EqualTo(fingerprint), "other parameters read the same data");
        Assert.That(Run(_lab.Request with { Changes = Set("ticker", "QBBB") }).DataFingerprint, Is.Not.EqualTo(fingerprint));
    }

    [Test]
    public void Run_reports_progress_from_beginning_to_end()
    {
        var fractions = new List<double>();
        LabWorkspace.Engine.Run(_lab.Request, new Collector(fractions), CancellationToken.None);
        Assert.That(fractions, Is.Ordered.And.Count.GreaterThan(20));
        Assert.That((fractions[0], fractions[^1]), Is.EqualTo((0.0, 1.0)).Within(0.1));
    }

    [Test]
    public void Run_on_a_folder_that_is_not_there_says_so()
        => Assert.That(() => Run(_lab.Request with { DataFolder = _lab.PathOf("nowhere") }), Throws.TypeOf<UserErrorException>().With.Message.Contains("does not exist"));

    private sealed class Collector(List<double> fractions) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => fractions.Add(value.Fraction);
    }
}
