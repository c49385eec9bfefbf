using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Robustness;

/// <summary>Data that is odd but can be read is used or left out, as the warning in the log says.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OddDataTests : IDisposable
{
    private static readonly DateTime Day = ScriptedAlgorithm.FirstDay;
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;
    private ScriptedAlgorithm? _algorithm;

    public OddDataTests() => _data = new DataFolderBuilder(_folder);

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Run_rows_out_of_order_are_left_out_with_a_warning()
    {
        _data.Minutes("aaa", Day, Row(Minute(9, 30), 10000), Row(Minute(9, 32), 10200), Row(Minute(9, 31), 10100), Row(Minute(9, 33), 10300));

        var result = Run();

        Assert.That(_algorithm!.Notes, Is.EqualTo(new[] { "2023-11-20 09:31 100", "2023-11-20 09:33 102", "2023-11-20 09:34 103" }));
        Assert.That(Runs.Log(result), Does.Contain($"Warning: {_data.MinuteFile("aaa", Day)}, row 3: its time is before that of an earlier row, so the row is left out"));
    }

    [Test]
    public void Run_second_row_of_a_time_is_left_out_with_a_warning()
    {
        _data.Minutes("aaa", Day, Row(Minute(9, 30), 10000), Row(Minute(9, 30), 20000));

        var result = Run();

        Assert.That(_algorithm!.Notes, Is.EqualTo(new[] { "2023-11-20 09:31 100" }));
        Assert.That(Runs.Log(result), Does.Contain($"{_data.MinuteFile("aaa", Day)}, row 2: its time is the same as that of an earlier row"));
    }

    [Test]
    public void Run_negative_price_is_used_with_a_warning()
    {
        _data.Minutes("aaa", Day, Row(Minute(9, 30), 10000), Row(Minute(9, 31), -100));

        var result = Run();

        Assert.That(_algorithm!.Notes, Is.EqualTo(new[] { "2023-11-20 09:31 100", "2023-11-20 09:32 -1" }));
        Assert.That(Runs.Log(result), Does.Contain($"{_data.MinuteFile("aaa", Day)}, row 2: a price is negative"));
    }

    [Test]
    public void Run_many_rows_out_of_order_are_warned_of_five_times_a_file()
    {
        _data.Minutes("aaa", Day, [Row(Minute(10, 0), 10000), .. Enumerable.Range(0, 20).Select(i => Row(Minute(9, 30) + i, 10000))]);

        var result = Run();

        Assert.That(result.Log.Count(x => x.Text.Contains("is left out", StringComparison.Ordinal)), Is.EqualTo(5));
    }

    [Test]
    public void Run_unknown_equity_warns_naming_the_files_it_looked_for()
    {
        var result = Run();

        Assert.That(_algorithm!.Notes, Is.Empty);
        Assert.That(Runs.Log(result), Does.Contain("aaa/yyyyMMdd_trade.zip: there is no Minute Trade data of AAA in the data folder"));
    }

    [Test]
    public void Run_unknown_coin_is_an_error_that_names_it()
    {
        var result = Runs.On(_data.Path, () => new ScriptedAlgorithm { Setup = x => x.AddCrypto("XYZUSD", Resolution.Daily, Market.Kraken) });

        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error!.Message, Does.Contain("XYZUSD").Or.Contain("kraken"));
    }

    [Test]
    public void Run_broken_factor_file_is_ignored_with_a_warning()
    {
        _data.FullDay("aaa", Day);
        Directory.CreateDirectory(_data.File("equity/usa/factor_files"));
        File.WriteAllText(_data.File("equity/usa/factor_files/aaa.csv"), "20200101,0.5,1,100\nnonsense\n");

        var result = Run();

        Assert.That(_algorithm!.Notes[0], Is.EqualTo("2023-11-20 09:31 100"));
        Assert.That(Runs.Log(result), Does.Contain(_data.File("equity/usa/factor_files/aaa.csv") + ", row 2: the row is not"));
    }

    [Test]
    public void Run_zip_without_entries_has_no_bars()
    {
        _data.FullDay("aaa", Day);
        File.WriteAllBytes(_data.MinuteFile("aaa", Day), [0x50, 0x4b, 5, 6, .. new byte[18]]);

        Assert.That(Run().Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(_algorithm!.Notes, Is.Empty);
    }

    private RunResult Run()
    {
        var result = Runs.On(_data.Path, () => _algorithm = new ScriptedAlgorithm
        {
            Setup = x => x.AddEquity("AAA", Resolution.Minute, fillForward: false),
            Data = (x, slice) =>
            {
                foreach (var bar in slice.Bars.Values)
                {
                    x.Note($"{bar.Close.Normalize()}");
                }
            },
        });
        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed), result.Error?.Details);
        return result;
    }
}
