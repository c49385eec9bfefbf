using Quant.Lab;
using Quant.Lab.Audit;
using Quant.Testing;
using Quant.Tests.Engine.Support;
using Quant.Tests.Lab.Audit.Leaks;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;

namespace Quant.Tests.Lab.Audit;

public sealed class AlgorithmAuditTests
{
    private static readonly AuditSettings Settings = new() { Cuts = 2, Jobs = 2 };
    private readonly TestFolder _cache = new();

    [OneTimeTearDown]
    public void DeleteCache() => _cache.Dispose();

    private AuditReport Audit(Func<QCAlgorithm> create, IReadOnlyDictionary<string, string>? parameters = null) => AlgorithmAudit.Run(
        new AuditSubject("Subject", create, KitData.Folder)
        {
            CacheFolder = _cache.Path,
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            Parameters = parameters ?? new Dictionary<string, string>(),
        },
        Settings);

    private static AuditCheck Check(AuditReport report, string name) => report.Checks.Single(x => x.Name == name);

    [Test]
    public void Run_honest_alpha_passes_all_proofs()
    {
        var report = Audit(() => new AuditAlgorithm(ClosedBarAlpha.Honest(), warmUpDays: 4));
        Assert.That(report.Checks.Select(x => x.Name), Is.EqualTo(new[] { "Look-ahead", "Recursion", "Determinism", "Cost and delay", "Over-fitting" }));
        Assert.That(report.Checks.Take(3).Select(x => x.Verdict), Is.All.EqualTo(AuditVerdict.Passed), string.Join("\n", report.Checks.SelectMany(x => x.Details.Prepend(x.Summary))));
        Assert.That(report.Passed);
        Assert.That(Check(report, "Cost and delay").Details, Has.Count.EqualTo(3));
    }

    private static IEnumerable<TestCaseData> Leaking()
    {
        yield return new TestCaseData((Func<QCAlgorithm>)(() => new AuditAlgorithm(new UnclosedBarAlpha())), "insight of QAAA").SetName("Run_alpha_that_knows_a_bar_before_its_close_fails");
        yield return new TestCaseData((Func<QCAlgorithm>)(() => new AuditAlgorithm(new CentredPivotAlpha())), "insight of QAAA").SetName("Run_alpha_with_centred_pivots_fails");
        yield return new TestCaseData((Func<QCAlgorithm>)(() => new AuditAlgorithm(new FullSampleAlpha())), "insight of QAAA").SetName("Run_alpha_normalised_over_the_full_sample_fails");
        yield return new TestCaseData((Func<QCAlgorithm>)(() => new AuditAlgorithm(ClosedBarAlpha.Honest(), new HindsightFillModel())), "fill of QAAA").SetName("Run_fill_at_a_price_seen_later_fails");
    }

    [TestCaseSource(nameof(Leaking))]
    public void Leaks(Func<QCAlgorithm> create, string first)
    {
        var report = Audit(create, new Dictionary<string, string> { ["unused"] = "7" });
        var check = Check(report, "Look-ahead");
        Assert.That((report.Passed, check.Verdict), Is.EqualTo((false, AuditVerdict.Failed)));
        Assert.That(check.Details[0], Does.StartWith("first leak: " + first));
        Assert.That(check.Details[1], Does.Match(@"^exposed by: everything after 2023-1\d-\d\d \d\d:\d\d:00 UTC (removed|scrambled \(seed \d+\))$"));
        Assert.That(check.Details[^1], Is.EqualTo("parameters: unused = 7"));
    }

    [Test]
    public void Run_twice_gives_the_same_report()
    {
        AuditCheck Leak() => Check(Audit(() => new AuditAlgorithm(new CentredPivotAlpha())), "Look-ahead");
        var (first, second) = (Leak(), Leak());
        Assert.That(second.Details, Is.EqualTo(first.Details));
        Assert.That(second.Summary, Is.EqualTo(first.Summary));
    }

    [Test]
    public void Run_alpha_with_state_shared_between_runs_fails_determinism()
    {
        var runs = 0;
        var report = Audit(() =>
        {
            var number = Interlocked.Increment(ref runs);
            return new AuditAlgorithm(new ClosedBarAlpha(bar => bar.EndTime.Minute % 10 == number % 10 ? (InsightDirection)(bar.EndTime.Hour % 2) : null));
        });
        var check = Check(report, "Determinism");
        Assert.That(check.Verdict, Is.EqualTo(AuditVerdict.Failed));
        Assert.That(check.Details[0], Does.StartWith("first run: insight of QAAA at "));
        Assert.That(report.Passed, Is.False);
    }

    [Test]
    public void Run_alpha_that_counts_from_its_start_fails_recursion()
    {
        var report = Audit(() =>
        {
            var count = 0;
            return new AuditAlgorithm(new ClosedBarAlpha(_ => (++count / 37 % 2) == 0 ? InsightDirection.Up : InsightDirection.Flat));
        });
        Assert.That(Check(report, "Recursion").Verdict, Is.EqualTo(AuditVerdict.Failed));
        var details = Check(report, "Recursion").Details;
        Assert.That(details.Where(x => x.StartsWith("started on", StringComparison.Ordinal)), Has.Some.Matches(@"^started on 2023-11-\d\d: \d+ signals the same, [1-9]\d* not, the last on 2023-1"));
        Assert.That(details[^1], Does.StartWith("there is no warm-up; look for sums and counters since the start"));
    }

    [TestCase(4, AuditVerdict.Passed)]
    [TestCase(0, AuditVerdict.Warning)]
    public void Run_alpha_that_needs_some_hours_of_history_is_warned_without_a_warm_up(int warmUpDays, AuditVerdict verdict)
    {
        // above or below the mean of 200 minutes, from the first minute on
        var report = Audit(
            () =>
            {
                var closes = new List<decimal>();
                return new AuditAlgorithm(
                    new ClosedBarAlpha(bar =>
                    {
                        closes.Add(bar.Close);
                        return bar.Close >= closes.TakeLast(200).Average() ? InsightDirection.Up : InsightDirection.Flat;
                    }),
                    warmUpDays: warmUpDays);
            },
            new Dictionary<string, string> { ["mean-period"] = "200", ["cash"] = "5" });
        var check = Check(report, "Recursion");
        Assert.That(check.Verdict, Is.EqualTo(verdict), string.Join('\n', check.Details));
        if (verdict == AuditVerdict.Passed)
        {
            Assert.That(check.Details, Has.Count.EqualTo(4).And.All.Match(@"^(started on 2023-11-\d\d|7 more days of history|30 more days of history): [1-9]\d* signals the same, 0 not$"));
            return;
        }
        Assert.That(check.Details, Has.Some.StartsWith("7 more days of history: "));
        Assert.That(check.Details, Has.Some.Match(@"^first difference: insight of QAAA at 2023-11-27 1\d:\d\d:00 UTC: .*; with more history: insight of QAAA at 2023-11-27 1\d:\d\d:00 UTC: "));
        Assert.That(check.Details[^2], Does.Match(@"^there is no warm-up; after [012]\.?\d? days nothing differs any more$"));
        Assert.That(check.Details[^1], Is.EqualTo("the longest parameters: mean-period = 200"));
    }

    [Test]
    public void Run_history_with_a_dividend_but_no_bars_is_no_history()
    {
        // the kit's bars begin on 2023-11-20; of the year before, which only the longer history reaches, there is a dividend on 2023-02-15
        var check = Check(Audit(() => new AuditAlgorithm(ClosedBarAlpha.Honest(), warmUpDays: 75)), "Recursion");
        Assert.That(check.Verdict, Is.EqualTo(AuditVerdict.Passed), string.Join('\n', check.Details));
        Assert.That(check.Details.Skip(2).ToList(), Has.Count.EqualTo(2).And.All.Match(@"^(75|300)[.\d]* more days of history: there are no data so early$"));
    }

    [Test]
    public void Run_concurrent_runs_are_at_once()
    {
        // the runs of the determinism proof wait for each other: as many as jobs must be there at the same time
        var (running, most) = (0, 0);
        var gate = new Lock();
        Audit(() => new AuditAlgorithm(new ClosedBarAlpha(bar =>
        {
            if (bar.EndTime is { Day: 27, Hour: 10, Minute: 0 })
            {
                lock (gate)
                {
                    most = Math.Max(most, ++running);
                }
                Thread.Sleep(100);
                lock (gate)
                {
                    running--;
                }
            }
            return null;
        })));
        Assert.That(most, Is.GreaterThanOrEqualTo(Settings.Jobs));
    }

    [Test]
    public void Run_profit_of_perfect_fills_does_not_survive_a_later_fill()
    {
        // buys just before each rise of the kit's QAAA that it read from the files: gone one bar later
        var report = Audit(() => new AuditAlgorithm(new NextMinuteAlpha()));
        var check = Check(report, "Cost and delay");
        Assert.That(check.Verdict, Is.EqualTo(AuditVerdict.Warning));
        Assert.That(check.Summary, Does.Contain("one bar later"));
        Assert.That(check.Details[0], Does.StartWith("as it is: net profit "));
    }

    [Test]
    public void Run_without_decisions_proves_nothing_and_says_so()
    {
        var report = Audit(() => new AuditAlgorithm(new ClosedBarAlpha(_ => null)), new Dictionary<string, string> { ["a"] = "1", ["name"] = "x" });
        Assert.That(report.Checks.Select(x => x.Verdict), Is.EqualTo(new[]
        {
            AuditVerdict.Skipped, AuditVerdict.Skipped, AuditVerdict.Passed, AuditVerdict.Skipped, AuditVerdict.Warning,
        }));
        Assert.That((report.Passed, report.ProvedNothing), Is.EqualTo((false, true)), "a green light for nothing would mislead");
        Assert.That(Check(report, "Over-fitting").Details, Has.Some.StartsWith("0 closed trades").And.Some.StartsWith("1 parameter to tune for 0 trades"));
    }

    [Test]
    public void Run_algorithm_that_fails_is_a_user_error()
    {
        Assert.That(
            () => Audit(() => new AuditAlgorithm(new ClosedBarAlpha(_ => throw new InvalidOperationException("broken on purpose")))),
            Throws.InstanceOf<UserErrorException>().With.Message.Contains("broken on purpose"));
    }

    [Test]
    public void Run_cancelled_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(
            () => AlgorithmAudit.Run(new AuditSubject("Subject", () => new AuditAlgorithm(ClosedBarAlpha.Honest()), KitData.Folder) { CacheFolder = _cache.Path }, Settings, null, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
