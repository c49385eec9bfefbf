using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using static Quant.Tests.Engine.Support.DataFolderBuilder;

namespace Quant.Tests.Engine.Robustness;

/// <summary>Data that cannot be read ends the run with an error that names file and row; odd data is used or left out with a warning.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BadInputTests : IDisposable
{
    private static readonly DateTime Day = ScriptedAlgorithm.FirstDay;
    private readonly TestFolder _folder = new();
    private readonly DataFolderBuilder _data;

    public BadInputTests() => _data = new DataFolderBuilder(_folder);

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Engine_without_data_folder_throws_naming_it()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => _ = new BacktestEngine(_folder["nowhere"]));

        Assert.That(error!.Message, Does.Contain(_folder["nowhere"]).And.Contain("does not exist"));
    }

    [TestCase("market-hours/market-hours-database.json")]
    [TestCase("symbol-properties/symbol-properties-database.csv")]
    public void Run_without_a_table_ends_with_an_error_that_names_it(string file)
    {
        File.Delete(_data.File(file));

        AssertError(Run(), _data.File(file));
    }

    [TestCase("market-hours/market-hours-database.json", "{ \"entries\": { \"Equity-usa-[*]\": ", "cannot be read")]
    [TestCase("market-hours/market-hours-database.json", "{}", "cannot be read")]
    [TestCase("symbol-properties/symbol-properties-database.csv", "market,symbol\nusa,[*],equity,,USD,x,0.01,1\n", "Line 2")]
    [TestCase("symbol-properties/symbol-properties-database.csv", "market,symbol\nusa,[*],equity\n", "Line 2")]
    public void Run_with_a_broken_table_ends_with_an_error_that_names_file_and_line(string file, string content, string what)
    {
        File.WriteAllText(_data.File(file), content);

        AssertError(Run(), _data.File(file), what);
    }

    [Test]
    public void Run_broken_calendar_of_a_market_names_the_entry()
    {
        File.WriteAllText(
            _data.File("market-hours/market-hours-database.json"),
            """{ "entries": { "Equity-usa-[*]": { "dataTimeZone": "America/Nowhere", "exchangeTimeZone": "America/New_York" } } }""");

        AssertError(Run(), "Equity-usa-[*]", "America/Nowhere");
    }

    [TestCase("this is not a zip file")]
    [TestCase("")]
    public void Run_file_that_is_no_zip_ends_with_an_error_that_names_it(string content)
    {
        _data.FullDay("aaa", Day);
        File.WriteAllText(_data.MinuteFile("aaa", Day), content);

        AssertError(Run(), _data.MinuteFile("aaa", Day), "the zip file is damaged");
    }

    [Test]
    public void Run_truncated_zip_ends_with_an_error_that_names_it()
    {
        _data.FullDay("aaa", Day);
        var bytes = File.ReadAllBytes(_data.MinuteFile("aaa", Day));
        File.WriteAllBytes(_data.MinuteFile("aaa", Day), bytes[..(bytes.Length / 2)]);

        AssertError(Run(), _data.MinuteFile("aaa", Day), "the zip file is damaged");
    }

    [TestCase("34260000,1000000,1000000,x,1000000,1", "field 4 is not a number")]
    [TestCase("34260000,1000000,1000000,1000000,1000000", "there are 5 fields instead of 6")]
    [TestCase("34260000,1000000,1000000,1000000,1000000,1,1", "there are more than 6 fields")]
    [TestCase("86400000,1000000,1000000,1000000,1000000,1", "milliseconds since midnight")]
    [TestCase("34260000,1,1,1,1234567890123456789,1", "field 5 has more than 18 digits")]
    public void Run_row_that_cannot_be_read_ends_with_an_error_that_names_file_and_row(string row, string what)
    {
        _data.Minutes("aaa", Day, Row(Minute(9, 30), 10000), row, Row(Minute(9, 32), 10000));

        AssertError(Run(), $"{_data.MinuteFile("aaa", Day)}, row 2: the row cannot be read: ", what);
    }

    [Test]
    public void Run_bad_row_of_a_dated_file_names_file_and_row()
    {
        _data.Zip("equity/usa/daily/aaa.zip", "20231120 00:00,1000000,1000000,1000000,1000000,1\n2023-11-21,1,1,1,1,1\n");

        AssertError(Run(Resolution.Daily), "aaa.zip, row 2: the row cannot be read: the time is not written as yyyyMMdd HH:mm");
    }

    [Test]
    public void Run_bad_file_after_the_end_does_not_matter()
    {
        _data.FullDay("aaa", Day).Minutes("aaa", new DateTime(2023, 12, 20), "nonsense");

        Assert.That(Run().Status, Is.EqualTo(RunStatus.Completed));
    }

    [Test]
    public void Run_bad_file_on_the_second_day_leaves_what_happened_on_the_first()
    {
        _data.FullDay("aaa", Day).Minutes("aaa", Day.AddDays(1), "nonsense");
        var result = Runs.On(_data.Path, () => new ScriptedAlgorithm
        {
            Setup = x => x.AddEquity("AAA", Resolution.Minute, fillForward: false),
            Data = (x, _) => x.Log("bar"),
        });

        AssertError(result, $"{_data.MinuteFile("aaa", Day.AddDays(1))}, row 1");
        Assert.That(Runs.Bytes(result), Does.Contain("RuntimeError"));
    }

    private static void AssertError(RunResult result, params string[] what)
    {
        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(what, Has.All.Matches<string>(text => result.Error!.Message.Contains(text, StringComparison.Ordinal)), result.Error!.Message);
        Assert.That(Runs.Log(result), Does.Contain(what[0]));
    }

    private RunResult Run(Resolution resolution = Resolution.Minute)
        => Runs.On(_data.Path, () => new ScriptedAlgorithm { Setup = x => x.AddEquity("AAA", resolution) });
}
