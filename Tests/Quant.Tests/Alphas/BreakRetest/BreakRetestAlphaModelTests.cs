using Quant.Alphas.BreakRetest;
using Quant.Core.BreakRetest;
using Quant.Core.Levels;
using Quant.Framework.Insights;
using Quant.Testing;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Tests.Alphas.BreakRetest;

/// <summary>On the kit's minutes of 20 November to 8 December 2023: Thanksgiving, a half day, a 2:1 split of QAAA on 5 December, QCCC without quotes.</summary>
public sealed class BreakRetestAlphaModelTests
{
    // the made-up prices of the kit hardly trend: what is asked for before a trade is off
    private static readonly BreakRetestOptions Loose = new()
    {
        Break = new BreakOptions { MinRelativeVolume = 0 },
        Retest = new RetestOptions { MaxCrossings = 6, MaxBars = 30, TimeoutMinutes = 90 },
        Gates = new GateOptions { MaxSpreadBps = 0, MaxDayRange = 0, MinDayVolume = 0, MinRoomR = 0, MinConfidence = 0, MaxStopAtr = 0 },
    };

    /// <summary>Runs the alpha alone, keeps what it says and what it saw.</summary>
    private sealed class Probe(BreakRetestOptions options, string[] tickers, DataNormalizationMode mode, DateTime start, bool removeLast) : QCAlgorithm
    {
        public List<TradePlanInsight> Plans { get; } = [];

        public List<(string Ticker, SetupEvent Event)> Events { get; } = [];

        public List<(string Ticker, SetupEvent Event)> Past { get; } = [];

        public List<TradeBar> Bars { get; } = [];

        public List<int> Consolidators { get; } = [];

        public required DateTime LastDay { get; init; }

        public override void Initialize()
        {
            SetStartDate(start);
            SetEndDate(LastDay);
            UniverseSettings.DataNormalizationMode = mode;
            foreach (var ticker in tickers)
            {
                AddEquity(ticker, Resolution.Minute, extendedMarketHours: true, dataNormalizationMode: mode);
            }
            var first = start.Date.Ticks;
            SetAlpha(new BreakRetestAlphaModel(options)
            {
                Listener = (symbol, e) => (e.At < first ? Past : Events).Add((symbol.Value, e)),
            });
            SetPortfolioConstruction(new NullPortfolioConstructionModel());
            SetExecution(new NullExecutionModel());
            InsightsGenerated += (_, e) => Plans.AddRange(e.Insights.Cast<TradePlanInsight>());
            Schedule.On(DateRules.EveryDay(tickers[0]), TimeRules.At(12, 0), () =>
            {
                Consolidators.Add(SubscriptionManager.Subscriptions.Sum(x => x.Consolidators.Count));
                if (removeLast && Consolidators.Count == 3)
                {
                    RemoveSecurity(Securities.Keys.First(x => x.Value == tickers[^1]));
                }
            });
        }

        public override void OnData(Slice slice) => Bars.AddRange(slice.Bars.Values.Where(x => x.Volume > 0));
    }

    private static Probe Run(
        BreakRetestOptions? options = null, DataNormalizationMode mode = DataNormalizationMode.Adjusted, DateTime? start = null, bool removeLast = false, DateTime? lastDay = null,
        params string[] tickers)
    {
        Probe? probe = null;
        var result = KitEngine.Run(() => probe = new Probe(options ?? Loose, tickers, mode, start ?? new DateTime(2023, 11, 27), removeLast) { LastDay = lastDay ?? new DateTime(2023, 12, 8) });
        Assert.That(result.Error?.Details, Is.Null);
        return probe!;
    }

    [Test]
    public void Update_gives_plans_that_their_insights_carry_to_the_end()
    {
        var insights = Run(tickers: ["QAAA", "QBBB"]).Plans;
        Assert.That(insights, Has.Count.GreaterThan(5));
        foreach (var insight in insights)
        {
            Assert.Multiple(() =>
            {
                Assert.That(insight.SourceModel, Is.EqualTo("BreakRetest(2,90m)"));
                Assert.That(insight.Plan.CreatedAt, Is.EqualTo(insight.GeneratedTimeUtc.Ticks), "on the bar that completed it");
                Assert.That(insight.Direction, Is.EqualTo((InsightDirection)insight.Plan.Sign));
                Assert.That(insight.CloseTimeUtc.Ticks, Is.InRange(insight.Plan.ExitBy - TimeSpan.TicksPerSecond, insight.Plan.ExitBy - 1));
                Assert.That((double)insight.ReferenceValue, Is.EqualTo(insight.Plan.Entry).Within(0.005), "the close of the bar is the price");
            });
        }
    }

    [Test]
    public void OnSecuritiesChanged_reads_history_so_that_levels_are_known_on_the_first_day()
    {
        var probe = Run(start: new DateTime(2023, 11, 28), tickers: ["QBBB"]);
        var known = probe.Past.Select(x => x.Event).Where(x => x.Kind == SetupEventKind.LevelFixed && x.Level.IsValidAt(new DateTime(2023, 11, 28, 14, 0, 0).Ticks)).ToList();
        Assert.That(known.Select(x => x.Level.Kind), Is.EquivalentTo(new[] { KeyLevelKind.PreviousDayHigh, KeyLevelKind.PreviousDayLow, KeyLevelKind.PreviousClose, KeyLevelKind.PreviousWeekHigh, KeyLevelKind.PreviousWeekLow }));
        Assert.That(known.First(x => x.Level.Kind == KeyLevelKind.PreviousDayHigh).Level.Day, Is.EqualTo(new DateOnly(2023, 11, 27)));
        Assert.That(known.First(x => x.Level.Kind == KeyLevelKind.PreviousWeekHigh).Level.Day, Is.EqualTo(new DateOnly(2023, 11, 24)), "the half day after Thanksgiving");
        Assert.That(probe.Plans, Has.All.Matches<TradePlanInsight>(x => x.GeneratedTimeUtc > new DateTime(2023, 11, 28)), "history gives no insights");
    }

    [TestCase("2023-11-20", "2023-12-08")] // Thanksgiving, the half day after it
    [TestCase("2024-03-06", "2024-03-13")] // the clocks go forward
    public void Levels_equal_those_of_Leans_bars_by_the_wall_clock(string first, string last)
    {
        var probe = Run(start: Day(first), lastDay: Day(last), tickers: ["QAAA", "QBBB"]);
        var open = new TimeSpan(9, 30, 0);
        var checkedLevels = 0;
        foreach (var (ticker, level) in probe.Events.Where(x => x.Event.Kind == SetupEventKind.LevelFixed).Select(x => (x.Ticker, x.Event.Level)))
        {
            var day = level.Day.ToDateTime(TimeOnly.MinValue);
            var close = day == new DateTime(2023, 11, 24) ? TimeSpan.FromHours(13) : TimeSpan.FromHours(16);
            var bars = probe.Bars.Where(x => x.Symbol.Value == ticker && x.Time.Date == day).ToList();
            var regular = bars.Where(x => x.Time.TimeOfDay >= open && x.Time.TimeOfDay < close).ToList();
            var early = bars.Where(x => x.Time.TimeOfDay < open).ToList();
            decimal? expected = level.Kind switch
            {
                KeyLevelKind.PreviousDayHigh => regular.Max(x => x.High),
                KeyLevelKind.PreviousDayLow => regular.Min(x => x.Low),
                KeyLevelKind.PreviousClose => regular[^1].Close,
                KeyLevelKind.PreMarketHigh => early.Max(x => x.High),
                KeyLevelKind.PreMarketLow => early.Min(x => x.Low),
                _ => null,
            };
            if (expected is { } price)
            {
                checkedLevels++;
                Assert.That(level.Price, Is.EqualTo((double)price), $"{ticker} {level.Id}");
            }
        }
        Assert.That(checkedLevels, Is.GreaterThan(40));
    }

    private static DateTime Day(string date) => DateTime.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public void Levels_of_raw_prices_are_in_the_units_of_after_the_split()
    {
        var events = Run(mode: DataNormalizationMode.Raw, tickers: ["QAAA"]).Events.Select(x => x.Event).ToList();
        var traded = events.Where(x => x.Kind != SetupEventKind.LevelFixed && x.At > new DateTime(2023, 12, 5, 12, 0, 0).Ticks && x.Level.Day == new DateOnly(2023, 12, 4)).ToList();
        Assert.That(traded, Is.Not.Empty);
        Assert.That(traded, Has.All.Matches<SetupEvent>(x => x.Level.SplitFactor == 0.5 && Math.Abs(x.Price / x.Level.Price - 1) < 0.1));
        var before = events.Single(x => x.Kind == SetupEventKind.LevelFixed && x.Level.Kind == KeyLevelKind.PreviousDayHigh && x.Level.Day == new DateOnly(2023, 12, 4)).Level;
        Assert.That(traded[0].Price / before.Price, Is.EqualTo(0.5).Within(0.1), "fixed on the evening before, in the units of then");
    }

    [Test]
    public void Update_split_gives_the_same_days_in_raw_and_in_adjusted_prices()
    {
        // one dollar of adjusted price is one dollar after the split: the days from the split on are the same, breaks of the day before included
        static List<string> After(Probe probe) => probe.Events.Select(x => x.Event)
            .Where(x => x.At > new DateTime(2023, 12, 5, 12, 0, 0).Ticks && x.Kind != SetupEventKind.LevelFixed)
            .Select(x => $"{new DateTime(x.At):s} {x.Kind} {x.Level.Kind} {x.Side}").ToList();
        var raw = After(Run(mode: DataNormalizationMode.Raw, tickers: ["QAAA"]));
        var adjusted = After(Run(mode: DataNormalizationMode.SplitAdjusted, tickers: ["QAAA"]));
        Assert.That(raw, Is.Not.Empty);
        Assert.That(raw, Is.EqualTo(adjusted));
    }

    [TestCase("2023-12-05")] // the day of the split itself
    [TestCase("2023-12-06")]
    public void OnSecuritiesChanged_reads_raw_history_in_the_units_of_today(string first)
    {
        static List<string> Lines(Probe probe) => probe.Events.Select(x => x.Event)
            .Where(x => x.At > new DateTime(2023, 12, 6, 12, 0, 0).Ticks).Select(x => $"{new DateTime(x.At):s} {x.Kind} {x.Level.Kind} {x.Side}").ToList();
        var early = Lines(Run(mode: DataNormalizationMode.Raw, start: Day("2023-11-29"), tickers: ["QAAA"]));
        Assert.That(early, Is.Not.Empty);
        Assert.That(Lines(Run(mode: DataNormalizationMode.Raw, start: Day(first), tickers: ["QAAA"])), Is.EqualTo(early));
        var levels = Run(mode: DataNormalizationMode.Raw, start: Day(first), lastDay: Day(first), tickers: ["QAAA"]);
        Assert.That(
            levels.Events.Select(x => x.Event).Where(x => x.Kind != SetupEventKind.LevelFixed), Has.All.Matches<SetupEvent>(x => Math.Abs(x.Price / x.Level.Price - 1) < 0.1));
    }

    [Test]
    public void OnSecuritiesChanged_history_leaves_a_record_of_setups_although_it_has_no_quotes()
    {
        var options = Loose with { Gates = Loose.Gates with { MaxSpreadBps = 1000 } };
        var probe = Run(options, tickers: ["QBBB"]);
        Assert.That(probe.Past.Select(x => x.Event.Kind), Has.Some.EqualTo(SetupEventKind.SignalReady));
    }

    [Test]
    public void Update_without_quotes_is_refused_by_the_gate_of_the_spread()
    {
        var options = Loose with { Gates = Loose.Gates with { MaxSpreadBps = 1000 } };
        var events = Run(options, tickers: ["QCCC"]).Events.Select(x => x.Event).Where(x => x.Kind is SetupEventKind.SignalReady or SetupEventKind.SignalRefused).ToList();
        Assert.That(events, Is.Not.Empty);
        Assert.That(events.Where(x => x.Plan is not null), Has.All.Matches<SetupEvent>(x => x.Kind == SetupEventKind.SignalRefused
            && x.Reasons.Single().Text == "spread in bps is not known, at most 1000"));
        Assert.That(Run(options, tickers: ["QBBB"]).Plans, Is.Not.Empty, "with quotes");
    }

    [Test]
    public void Update_does_not_depend_on_the_order_of_securities()
    {
        static IEnumerable<string> Lines(Probe probe) => probe.Events.Select(x => $"{x.Ticker} {x.Event}");
        var lines = Lines(Run(tickers: ["QAAA", "QBBB", "QDDD"])).ToList();
        Assert.That(lines, Is.Not.Empty);
        Assert.That(Lines(Run(tickers: ["QDDD", "QBBB", "QAAA"])), Is.EqualTo(lines));
    }

    [Test]
    public void OnSecuritiesChanged_removes_the_consolidator_with_its_security()
        => Assert.That(Run(removeLast: true, tickers: ["QAAA", "QBBB"]).Consolidators.Take(4), Is.EqualTo(new[] { 2, 2, 2, 1 }));
}
