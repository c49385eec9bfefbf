using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Data;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Data;

/// <summary>Data that are loaded while an algorithm sets itself up: those it starts with, and nobody can tell.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DataAheadTests : IDisposable
{
    private static readonly DateTime Day = ScriptedAlgorithm.FirstDay;
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public DataAheadTests() => _data = new DataFolderBuilder(_folder).FullDay("aaa", Day).FullDay("aaa", Day.AddYears(-1)).FullDay("old", Day);

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Expect_loads_the_year_of_the_start()
    {
        Assert.That(Loaded(x => x.Expect(Config("AAA"), Day)), Is.EqualTo(new[] { $"{Day.Year}_trade.columns" }));
    }

    [Test]
    public void Expect_loads_under_the_ticker_of_that_day()
    {
        Directory.CreateDirectory(_data.File("equity/usa/map_files"));
        File.WriteAllText(_data.File("equity/usa/map_files/new.csv"), $"20000103,old\n{Day.AddYears(1):yyyyMMdd},old\n20501231,new\n");

        Loaded(x => x.Expect(Config("NEW"), Day));

        Assert.That(Directory.GetDirectories(_folder["cache/equity/usa/minute"]).Select(Path.GetFileName), Is.EqualTo(new[] { "old" }));
    }

    [Test]
    public void Expect_without_data_or_of_another_kind_does_nothing()
    {
        Assert.That(Loaded(x => x.Expect(Config("AAA"), Day.AddYears(-9))), Is.Empty, "no data of that year");
        Assert.That(Loaded(x => x.Expect(Config("ZZZ"), Day)), Is.Empty, "no such ticker");
        Assert.That(Loaded(x => x.Expect(Config("AAA", typeof(Dividend)), Day)), Is.Empty, "no bars");
    }

    [Test]
    public void Error_of_loading_is_left_to_the_run()
    {
        var config = new SubscriptionDataConfig(typeof(TradeBar), ScriptedAlgorithm.Stock("AAA"), Resolution.Tick, TimeZones.NewYork, TimeZones.NewYork, false, false, false);

        Assert.That(Loaded(x => x.Expect(config, Day)), Is.Empty);
    }

    [Test]
    public void Damaged_data_are_told_by_the_run_as_without_loading_ahead()
    {
        File.WriteAllText(_data.MinuteFile("aaa", Day), "this is no zip file");

        Assert.That(Complaints(readAhead: true), Is.EqualTo(Complaints(readAhead: false)).And.Some.Contains("damaged"));
    }

    private static SubscriptionDataConfig Config(string ticker, Type? type = null) => new(
        type ?? typeof(TradeBar), ScriptedAlgorithm.Stock(ticker), Resolution.Minute, TimeZones.NewYork, TimeZones.NewYork, false, false, false);

    private string[] Loaded(Action<DataAhead> expect)
    {
        var ahead = new DataAhead(new MarketDataStore(_data.Path, _folder["cache"]));
        expect(ahead);
        ahead.Wait();
        return Directory.Exists(_folder["cache"])
            ? [.. Directory.GetFiles(_folder["cache"], "*.columns", SearchOption.AllDirectories).Select(x => Path.GetFileName(x)!)]
            : [];
    }

    private List<string> Complaints(bool readAhead)
    {
        var request = Runs.Request(() => new ScriptedAlgorithm { Setup = x => x.AddEquity("AAA", Resolution.Minute) }) with { ReadAhead = readAhead };
        var result = new BacktestEngine(_data.Path, _folder[readAhead ? "cache1" : "cache2"]).Run(request);
        return [.. result.Log.Select(x => x.Text), result.Error?.Message ?? ""];
    }
}
