using Quant.Lab;
using Quant.Lab.Benchmarking;
using Quant.Lab.Data.Generation;
using Quant.Lab.Runs;
using Quant.Tests.Lab.Runs;
using QuantConnect;

namespace Quant.Tests.Lab.Benchmarking;

public sealed class BenchServiceTests
{
    private static readonly BenchScenario Tiny = new(
        "tiny", "two days", "EmaCross", ["ticker=BTCUSD"], new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2),
        new MarketPlan { Type = SecurityType.Crypto, Market = "coinbase", Tickers = ["BTCUSD"], From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 1, 2), Resolutions = [Resolution.Daily] });

    private LabWorkspace _lab = null!;
    private Process _process = null!;

    [SetUp]
    public void SetUp()
    {
        _lab = new LabWorkspace();
        _process = new Process(_lab);
    }

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private string BaselineFile => _lab.PathOf("baseline.json");

    private BenchResult Measure(bool accept, int repeat = 3)
        => new BenchService(_process, _lab.PathOf("bench")).Measure(Tiny, repeat, new BenchBaseline(BaselineFile), accept, _ => { }, CancellationToken.None);

    [Test]
    public void Measure_without_a_baseline_gives_no_time_and_says_how_to_make_one()
    {
        Assert.That(() => Measure(accept: false), Throws.TypeOf<BenchMismatchException>().With.Message.Contains("--accept"));
        Assert.That(_process.Runs, Is.EqualTo(1));
        Assert.That(File.Exists(BaselineFile), Is.False);
    }

    [Test]
    public void Measure_of_the_result_of_the_baseline_gives_medians()
    {
        Measure(accept: true);
        _process.Runs = 0;
        var result = Measure(accept: false);
        // seconds of a run are its number: 1 checks, then three each warm, cold, from the cache and from zip files
        Assert.That((_process.Runs, result.WarmProcess, result.ColdProcess), Is.EqualTo((13, 3.0, 6.0)));
        Assert.That(result.Result.Trades, Is.EqualTo(1));
    }

    [Test]
    public void Measure_of_another_result_than_the_baseline_names_both_hashes()
    {
        var expected = Measure(accept: true).Result;
        _process.Profit = _ => 11m;
        Assert.That(() => Measure(accept: false), Throws.TypeOf<BenchMismatchException>().With.Message.Contains(expected.TradesSha256).And.Message.Contains("no time counts"));
        var accepted = Measure(accept: true).Result;
        Assert.That(accepted, Is.Not.EqualTo(expected));
        Assert.That(new BenchBaseline(BaselineFile).Expected("tiny"), Is.EqualTo(accepted));
    }

    [Test]
    public void Measure_of_a_run_that_differs_from_the_first_gives_no_time()
    {
        Measure(accept: true);
        _process.Runs = 0;
        _process.Profit = run => run == 5 ? 11m : 10m;
        Assert.That(() => Measure(accept: false), Throws.TypeOf<BenchMismatchException>().With.Message.Contains("a repeated run"));
    }

    [Test]
    public void Measure_cold_finds_no_cache_and_warm_does()
    {
        Measure(accept: true, repeat: 2);
        Assert.That(_process.FoundCache, Is.EqualTo(new[] { false, true, true, false, false, true, true, false, false }));
    }

    [Test]
    public void Measure_lets_the_first_process_teach_the_others()
    {
        Measure(accept: true, repeat: 1);
        Assert.That(_process.Learned, Is.EqualTo(new[] { false, true, true, true, true }));
    }

    [TestCase(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [TestCase(new[] { 4.0, 1.0, 2.0, 3.0 }, 3.0)]
    [TestCase(new[] { 7.0 }, 7.0)]
    public void Median_is_the_middle_or_the_upper_of_two(double[] samples, double expected) => Assert.That(BenchService.Median(samples, x => x), Is.EqualTo(expected));

    [Test]
    public void Baseline_that_cannot_be_read_names_the_file()
    {
        File.WriteAllText(BaselineFile, "{");
        Assert.That(() => new BenchBaseline(BaselineFile), Throws.TypeOf<UserErrorException>().With.Message.Contains("baseline.json cannot be read"));
    }

    [Test]
    public void Scenarios_cover_a_year_of_a_coin_and_sixty_days_of_twenty_stocks()
    {
        var crypto = BenchScenario.All.Single(x => x.Name == "crypto");
        Assert.That(crypto.To.DayNumber - crypto.From.DayNumber + 1, Is.EqualTo(366));
        foreach (var stocks in BenchScenario.All.Where(x => x.Name != "crypto"))
        {
            Assert.That(stocks.Data.Tickers.Distinct().Count(), Is.EqualTo(20));
            Assert.That(stocks.Settings.Single(), Does.EndWith(stocks.Data.Tickers[^1]));
            DateOnly[] holidays = [new(2024, 9, 2)];
            var sessions = Enumerable.Range(0, stocks.To.DayNumber - stocks.From.DayNumber + 1).Select(stocks.From.AddDays)
                .Count(x => x.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(x));
            Assert.That(sessions, Is.EqualTo(60));
        }
    }

    /// <summary>Writes the run that a process would write; its seconds are its number.</summary>
    private sealed class Process(LabWorkspace lab) : IBenchProcess
    {
        public int Runs { get; set; }

        public Func<int, decimal> Profit { get; set; } = _ => 10m;

        public List<bool> FoundCache { get; } = [];

        public List<bool> Learned { get; } = [];

        public double Run(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
        {
            Runs++;
            Learned.Add(settings.ContainsKey("DOTNET_ReadPGOData"));
            var cache = Path.Combine(After("--data"), ".cache");
            FoundCache.Add(Directory.Exists(cache));
            Directory.CreateDirectory(cache);
            RunService.Run(lab.Request, new FakeRunEngine(() => FakeRunEngine.Outcome(profit: Profit(Runs))), After("--out"), cancellation: cancellation);
            return Runs;

            string After(string name) => arguments[arguments.ToList().IndexOf(name) + 1];
        }
    }
}
