using NUnit.Framework;
using Quant.Engine;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Robustness;

/// <summary>Bars made on another thread before they are needed change nothing that can be seen of a run.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReadAheadTests : IDisposable
{
    private static readonly DateTime Day = ScriptedAlgorithm.FirstDay;
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public ReadAheadTests() => _data = new DataFolderBuilder(_folder);

    public void Dispose() => _folder.Dispose();

    // with many streams each goes ahead by a few bars only, and uses its rows again soon
    [TestCase(0)]
    [TestCase(80)]
    public void Run_with_splits_dividends_gaps_and_a_mode_change_is_the_same_either_way(int otherStreams)
    {
        for (var day = 0; day < 5; day++)
        {
            _data.FullDay("aaa", Day.AddDays(day));
        }
        _data.Minutes("bbb", Day.AddDays(1), Row(Minute(9, 30), 10000), Row(Minute(13, 7), 10300), Row(Minute(15, 59), 10100));
        Directory.CreateDirectory(_data.File("equity/usa/factor_files"));
        File.WriteAllText(
            _data.File("equity/usa/factor_files/aaa.csv"), "20200101,0.9,0.5,1\n20231120,0.9,0.5,103\n20231122,1,0.5,103\n20501231,1,1,0\n");

        var (ahead, alone) = (Notes(readAhead: true, otherStreams), Notes(readAhead: false, otherStreams));

        Assert.That(ahead, Is.EqualTo(alone));
        Assert.That(ahead.Count(x => x.EndsWith("Split", StringComparison.Ordinal)), Is.EqualTo(2), "warning and split");
        Assert.That(ahead, Has.Some.EndsWith("Dividend"));
        Assert.That(Close(ahead, "2023-11-21 11:00"), Is.EqualTo("50.445"), "100.89 raw, split-adjusted");
        Assert.That(Close(ahead, "2023-11-21 11:02"), Is.EqualTo("100.91"), "raw from the bar after next on, as one bar is always known");
    }

    // the rows after the close are left out: looking for the first row of the next day must not bring its events
    [Test]
    public void Subscription_knows_nothing_of_the_next_day_before_it_comes()
    {
        for (var day = 0; day < 3; day++)
        {
            _data.Minutes("aaa", Day.AddDays(day), Row(Minute(9, 30), 10000), Row(Minute(15, 58), 10300), Row(Minute(15, 59), 10100), Row(Minute(16, 5), 10200));
        }
        Directory.CreateDirectory(_data.File("equity/usa/factor_files"));
        File.WriteAllText(_data.File("equity/usa/factor_files/aaa.csv"), "20200101,0.9,0.5,1\n20231120,0.9,0.5,103\n20231121,0.95,0.5,103\n20501231,1,1,0\n");

        var (ahead, alone) = (Configurations(readAhead: true), Configurations(readAhead: false));

        Assert.That(alone.Distinct().Count(), Is.GreaterThan(3));
        Assert.That(ahead, Is.EqualTo(alone));
    }

    private List<string> Configurations(bool readAhead)
    {
        ScriptedAlgorithm? algorithm = null;
        var request = Runs.Request(() => algorithm = new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetEndDate(Day.AddDays(2));
                x.AddEquity("AAA", Resolution.Minute, fillForward: false, dataNormalizationMode: DataNormalizationMode.TotalReturn);
            },
            Data = (x, _) =>
            {
                var config = x.SubscriptionManager.Subscriptions.First(c => c.Symbol.Value == "AAA" && c.TickType == TickType.Trade);
                x.Note($"{config.SumOfDividends} {config.PriceScaleFactor} {config.MappedSymbol}");
                // time for the other thread
                Thread.Sleep(20);
            },
        }) with { ReadAhead = readAhead };
        var result = new BacktestEngine(_data.Path, _folder[readAhead ? "cache1" : "cache2"]).Run(request);
        Assert.That(result.Error, Is.Null, result.Error?.Details);
        return [.. algorithm!.Notes];
    }

    private static string Close(List<string> notes, string time)
        => notes.Single(x => x.StartsWith(time, StringComparison.Ordinal) && x.Contains(" AAA ", StringComparison.Ordinal)).Split(' ')[3];

    private List<string> Notes(bool readAhead, int otherStreams)
    {
        ScriptedAlgorithm? algorithm = null;
        var request = Runs.Request(() => algorithm = new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetEndDate(Day.AddDays(4));
                x.AddEquity("AAA", Resolution.Minute, dataNormalizationMode: DataNormalizationMode.SplitAdjusted);
                x.AddEquity("BBB", Resolution.Minute);
                for (var i = 0; i < otherStreams; i++)
                {
                    x.AddEquity($"NONE{i}", Resolution.Minute);
                }
            },
            Data = (x, slice) =>
            {
                foreach (var point in slice.AllData)
                {
                    x.Note($"{point.Symbol.Value} {point.Value.Normalize()} {point.IsFillForward} {point.GetType().Name}");
                }
                if (x.Time == Day.AddDays(1).AddHours(11))
                {
                    x.SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(ScriptedAlgorithm.Stock("AAA"))
                        .SetDataNormalizationMode(DataNormalizationMode.Raw);
                }
            },
        }) with { ReadAhead = readAhead };
        var result = new BacktestEngine(_data.Path, _folder[readAhead ? "cache1" : "cache2"]).Run(request);
        Assert.That(result.Error, Is.Null, result.Error?.Details);
        return [.. algorithm!.Notes, .. result.Log.Select(x => x.Text)];
    }
}
