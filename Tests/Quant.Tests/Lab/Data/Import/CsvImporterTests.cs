using Quant.Lab;
using Quant.Lab.Data.Import;
using Quant.Lab.Data.Validation;
using QuantConnect;

namespace Quant.Tests.Lab.Data.Import;

public sealed class CsvImporterTests
{
    private const string Days = """
        Date,Open,High,Low,Close,Volume
        2024-01-02,10.5,11,10.25,10.75,1000
        2024-01-03,10.75,11.5,10.5,11.25,2000
        2024-01-04,11.25,11.3,11,11.1,1500

        """;

    [Test]
    public void Import_days_of_an_equity_writes_Leans_format()
    {
        using var folder = new TemporaryFolder();
        var result = CsvImporter.Import(Request(folder, Days));
        Assert.That((result.Rows, result.Files, result.First, result.Last), Is.EqualTo((3, 1, new DateTime(2024, 1, 2), new DateTime(2024, 1, 4))));
        Assert.That(ZipEdit.Entry(folder["Data/equity/usa/daily/abc.zip"]), Is.EqualTo("abc.csv"));
        Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"]), Is.EqualTo(new[]
        {
            "20240102 00:00,105000,110000,102500,107500,1000",
            "20240103 00:00,107500,115000,105000,112500,2000",
            "20240104 00:00,112500,113000,110000,111000,1500",
        }));
        var findings = DataValidator.Validate(folder["Data"]).Findings;
        Assert.That(findings.Select(x => x.Rule.Id).Distinct(), Is.EqualTo(new[] { "no-factor-file" }), "and the catalogue's hash is right");
    }

    [Test]
    public void Import_minutes_from_another_time_zone_makes_a_file_each_day()
    {
        using var folder = new TemporaryFolder();
        // Tokyo is nine hours ahead: its 08:59 is the last minute of the UTC day before
        var rows = Enumerable.Range(0, 40).Select(x => $"{new DateTime(2024, 1, 3, 8, 40, 0).AddMinutes(x):yyyy.MM.dd HH:mm};100;101;99;100;1.5");
        var result = CsvImporter.Import(Request(folder, string.Join('\n', rows.Prepend("t;o;h;l;c;v"))) with
        {
            Type = SecurityType.Crypto, Ticker = "BTCUSD", Resolution = Resolution.Minute, TimeZone = "Asia/Tokyo", Columns = "time=t", AllowWarnings = true,
        });
        Assert.That(result.Files, Is.EqualTo(2));
        Assert.That(ZipEdit.Rows(folder["Data/crypto/coinbase/minute/btcusd/20240102_trade.zip"])[0], Is.EqualTo("85200000,100,101,99,100,1.5"));
        Assert.That(ZipEdit.Rows(folder["Data/crypto/coinbase/minute/btcusd/20240103_trade.zip"]), Has.Length.EqualTo(20));
        Assert.That(ZipEdit.Entry(folder["Data/crypto/coinbase/minute/btcusd/20240103_trade.zip"]), Is.EqualTo("20240103_btcusd_minute_trade.csv"));
    }

    [Test]
    public void Import_times_at_the_end_of_bars_are_put_back()
    {
        using var folder = new TemporaryFolder();
        CsvImporter.Import(Request(folder, "time,open,high,low,close,volume\n2024-01-01T01:00:00Z,1,2,1,2,5\n2024-01-01T02:00:00Z,2,2,1,2,5\n") with
        {
            Type = SecurityType.Crypto, Ticker = "BTCUSD", Resolution = Resolution.Hour, TimesAreEnds = true,
        });
        Assert.That(ZipEdit.Rows(folder["Data/crypto/coinbase/hour/btcusd_trade.zip"]).Select(x => x[..14]), Is.EqualTo(new[] { "20240101 00:00", "20240101 01:00" }));
    }

    [Test]
    public void Import_quotes_of_forex_by_number_of_column_newest_first()
    {
        using var folder = new TemporaryFolder();
        CsvImporter.Import(Request(folder, "1704276000,1.1,1.12\n1704272400,1.09,1.11\n") with
        {
            Type = SecurityType.Forex, Ticker = "eurusd", Resolution = Resolution.Hour,
            Columns = "time=1,bid-open=2,bid-high=2,bid-low=2,bid-close=2,ask-open=3,ask-high=3,ask-low=3,ask-close=3",
        });
        Assert.That(ZipEdit.Rows(folder["Data/forex/oanda/hour/eurusd.zip"]), Is.EqualTo(new[]
        {
            "20240103 09:00,1.09,1.09,1.09,1.09,0,1.11,1.11,1.11,1.11,0", "20240103 10:00,1.1,1.1,1.1,1.1,0,1.12,1.12,1.12,1.12,0",
        }));
    }

    [TestCase("2.1.2024;1.010,50;1.011;1.009,9;1.010;1.000\n3.1.2024;1.010;1.012;1.010;1.011,25;2.000", "10105000,10110000,10099000,10100000,1000")]
    [TestCase("2.1.2024;98,9;99;97,75;98,5;1000", "989000,990000,977500,985000,1000")]
    [TestCase("2.1.2024;98.9;99;97.75;98.5;1,000,000", "989000,990000,977500,985000,1000000")]
    [TestCase("2.1.2024;1,098.9;1,099;1,097.75;1,098.5;12,000", "10989000,10990000,10977500,10985000,12000")]
    [TestCase("2.1.2024;1.084;1.085;1.083;1.084;7", "10840,10850,10830,10840,7", Description = "points alone are decimals")]
    public void Import_numbers_are_read_as_all_of_them_are_written(string rows, string first)
    {
        using var folder = new TemporaryFolder();
        CsvImporter.Import(Request(folder, "Date;Open;High;Low;Close;Volume\n" + rows) with { TimeFormat = "d.M.yyyy" });
        Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"])[0], Is.EqualTo("20240102 00:00," + first));
    }

    [Test]
    public void Import_numbers_that_can_be_two_things_are_asked_about()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, "Date;Open;High;Low;Close;Volume\n2024-01-02;1,084;1,085;1,083;1,084;7");
        Assert.That(() => CsvImporter.Import(request), Throws.InstanceOf<UserErrorException>().With.Message.EndsWith(
            "prices.csv: the number \"1,084\" can be 1084 or 1.084; say which character is before decimals with --decimal-mark."));
        CsvImporter.Import(request with { DecimalMark = ',' });
        Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"])[0], Is.EqualTo("20240102 00:00,10840,10850,10830,10840,7"));
        CsvImporter.Import(request with { DecimalMark = '.', Overwrite = true });
        Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"])[0], Is.EqualTo("20240102 00:00,10840000,10850000,10830000,10840000,7"));
    }

    [Test]
    public void Import_number_of_the_other_kind_is_an_error_of_its_row_and_not_a_hundredfold_price()
    {
        using var folder = new TemporaryFolder();
        var refused = Assert.Throws<ImportRefusedException>(() => CsvImporter.Import(Request(folder, Days.Replace(",10.75,11.5,", ",\"10,75\",11.5,"))))!;
        Assert.That(refused.Findings.Select(x => (x.Row, x.Message)), Has.Member(((int?)3, "column Open: \"10,75\" is not a number")));
    }

    [Test]
    public void Import_quotes_that_do_not_end_are_told_in_own_words()
    {
        using var folder = new TemporaryFolder();
        Assert.That(
            () => CsvImporter.Import(Request(folder, Days.Replace("2024-01-03,", "2024\"01-03,"))),
            Throws.InstanceOf<UserErrorException>().With.Message.EndsWith("cannot be read as CSV after row 2: a quote stands inside a field, or the quotes of a field do not end."));
    }

    [TestCase("..")]
    [TestCase("../x")]
    [TestCase("")]
    public void Import_under_a_name_that_is_no_ticker_is_refused(string ticker)
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => CsvImporter.Import(Request(folder, Days) with { Ticker = ticker }), Throws.InstanceOf<UserErrorException>().With.Message.StartsWith($"\"{ticker}\" is not a ticker"));
    }

    [TestCase("2024-01-03,10.75,", "2024-01-03,abc,", "row", 3, "column Open: \"abc\" is not a number")]
    [TestCase("2024-01-03,10.75,", "yesterday,10.75,", "row", 3, "column Date: \"yesterday\" is not a time like the others")]
    [TestCase("10.75,11.5,10.5,11.25", "10.75,10.6,10.5,11.25", "ohlc", 3, "the high 106000 is below 112500")]
    [TestCase("10.75,11.5,10.5,11.25", "10.75,11.5,-1,11.25", "price", 3, "a price is -10000")]
    [TestCase("10.75,11.5,10.5,11.25", "10.75,11.5,10.12345,11.25", "row", 3, "the price 10.12345 has more than four decimal places, which Lean's files of equities cannot hold")]
    [TestCase("11.25,2000", "11.25,-2000", "volume-negative", 3, "the volume is -2000")]
    [TestCase("2024-01-03,", "2024-01-02,", "duplicate", 3, "2024-01-02 00:00 is there already")]
    [TestCase("2024-01-04,11.25,11.3,11,11.1", "2024-01-04,5.6,5.7,5.5,5.6", "split-missing", 4, "the price went from 112500 to 56000 overnight, like a split of 2 for 1")]
    public void Import_rows_with_errors_are_refused_even_if_warnings_are_not(string old, string now, string rule, int row, string message)
    {
        using var folder = new TemporaryFolder();
        var refused = Assert.Throws<ImportRefusedException>(() => CsvImporter.Import(Request(folder, Days.Replace(old, now)) with { AllowWarnings = true }))!;
        Assert.That(refused.Findings.Select(x => (x.Rule.Id, Path.GetFileName(x.File), x.Row, x.Message)), Has.Member((rule, "prices.csv", (int?)row, message)));
        Assert.That(folder.Paths(), Is.EqualTo(new[] { "prices.csv" }), "nothing is written");
    }

    [Test]
    public void Import_rows_with_warnings_are_refused_unless_allowed()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, Days.Replace("2024-01-03,10.75,11.5,10.5,11.25,2000\n", ""));
        var refused = Assert.Throws<ImportRefusedException>(() => CsvImporter.Import(request))!;
        Assert.That(refused.Findings.Single().Message, Is.EqualTo("no row for the trading day 2024-01-03"));
        var result = CsvImporter.Import(request with { AllowWarnings = true });
        Assert.That(result.Warnings, Is.EqualTo(refused.Findings));
    }

    [Test]
    public void Import_without_a_column_of_volume_is_one_warning_for_the_file()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, "Date,Open,High,Low,Close\n2024-01-02,10.5,11,10.25,10.75\n2024-01-03,10.75,11.5,10.5,11.25\n");
        var finding = Assert.Throws<ImportRefusedException>(() => CsvImporter.Import(request))!.Findings.Single();
        Assert.That((finding.Rule, finding.Row, finding.Message), Is.EqualTo((
            RuleBook.ZeroVolume, (int?)null, "there is no column of volume: every bar would have volume 0; if there is one, name it with --columns volume=...")));
        CsvImporter.Import(request with { AllowWarnings = true });
        Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"])[0], Does.EndWith(",107500,0"));
    }

    [Test]
    public void Import_crash_that_looks_like_a_split_can_be_accepted()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, Days.Replace("2024-01-04,11.25,11.3,11,11.1", "2024-01-04,5.6,5.7,5.5,5.6"));
        Assert.That(CsvImporter.Import(request with { Accepted = RuleBook.Accepted(["split-missing"]) }).Warnings.Single().Rule.Id, Is.EqualTo("split-missing"));
    }

    [Test]
    public void Import_pair_without_symbol_properties_is_refused()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, Days) with { Type = SecurityType.Crypto, Ticker = "NOPEUSD" };
        Assert.That(Assert.Throws<ImportRefusedException>(() => CsvImporter.Import(request))!.Findings.Single().Message, Does.StartWith("there is no row coinbase,NOPEUSD,crypto"));
    }

    [Test]
    public void Import_existing_files_are_kept_unless_told_otherwise()
    {
        using var folder = new TemporaryFolder();
        CsvImporter.Import(Request(folder, Days));
        var before = folder.Files();
        var other = Request(folder, Days.Replace("10.5,11,", "10.6,11,"));
        Assert.That(() => CsvImporter.Import(other), Throws.InstanceOf<UserErrorException>().With.Message.Contains("--overwrite"));
        Assert.That(folder.Files().Where(x => x.Path != "prices.csv"), Is.EqualTo(before.Where(x => x.Path != "prices.csv")));
        CsvImporter.Import(other with { Overwrite = true });
        Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"])[0], Does.Contain(",106000,"));
        Assert.That(DataValidator.Validate(folder["Data"]).Findings.Select(x => x.Rule.Id), Has.No.Member("metadata"));
    }

    [TestCase("Open", "", "time=Date,open=Close", null)]
    [TestCase("Open,High", "A,B", null, "which column is open, high? Say it as --columns open=...,high=...; the file has Date, A, B, Low, Close, Volume.")]
    [TestCase("", "", "opn=Open", "did you mean open?")]
    [TestCase("", "", "open=Opening", "has no column \"Opening\"; it has Date, Open, High, Low, Close, Volume.")]
    [TestCase("", "", "open", "\"open\" is not.")]
    public void Import_columns_that_are_not_there_are_named(string old, string now, string? columns, string? message)
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, old.Length > 0 && now.Length > 0 ? Days.Replace(old, now) : Days) with { Columns = columns, AllowWarnings = true };
        if (message is null)
        {
            CsvImporter.Import(request);
            Assert.That(ZipEdit.Rows(folder["Data/equity/usa/daily/abc.zip"])[0], Does.StartWith("20240102 00:00,107500,"));
            return;
        }
        Assert.That(() => CsvImporter.Import(request), Throws.InstanceOf<UserErrorException>().With.Message.Contains(message));
    }

    [Test]
    public void Import_wrong_files_and_zones_are_sentences()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, Days);
        Assert.That(() => CsvImporter.Import(request with { CsvFile = "none.csv" }), Throws.InstanceOf<UserErrorException>().With.Message.EqualTo("There is no file none.csv to import."));
        Assert.That(() => CsvImporter.Import(request with { TimeZone = "Mars" }), Throws.InstanceOf<UserErrorException>().With.Message.Contains("no time zone \"Mars\""));
        Assert.That(() => CsvImporter.Import(request with { Market = "moon" }), Throws.InstanceOf<UserErrorException>().With.Message.Contains("no entry for Equity moon"));
        Assert.That(() => CsvImporter.Import(request with { Ticker = "A/B" }), Throws.InstanceOf<UserErrorException>().With.Message.Contains("\"A/B\" is not a ticker"));
        Assert.That(() => CsvImporter.Import(request with { Type = SecurityType.Forex }), Throws.InstanceOf<UserErrorException>().With.Message.Contains("files of forex are quotes"));
        Assert.That(() => CsvImporter.Import(Request(folder, "Date,Open,High,Low,Close\n")), Throws.InstanceOf<UserErrorException>().With.Message.Contains("has no rows"));
        Assert.That(() => CsvImporter.Import(Request(folder, "")), Throws.InstanceOf<UserErrorException>().With.Message.Contains("is empty"));
    }

    private static ImportRequest Request(TemporaryFolder folder, string csv)
    {
        folder.Write("prices.csv", csv);
        return new ImportRequest { CsvFile = folder["prices.csv"], Ticker = "abc", Type = SecurityType.Equity, Resolution = Resolution.Daily, Folder = folder["Data"] };
    }
}
