using System.Text.Json;
using Quant.Tests.Lab.Data;

namespace Quant.Tests.Cli.Data;

public sealed class DataCommandTests
{
    [Test]
    public void Generate_then_validate_is_clean()
    {
        using var folder = new TemporaryFolder();
        var made = CliRun.Of("data", "generate", "--crypto", "btcusd,ETHUSD", "--days", "2", "--out", folder.Root);
        Assert.That(made.Code, Is.Zero, made.Errors);
        Assert.That(made.Output, Does.Contain("Crypto on coinbase: BTCUSD, ETHUSD, 2024-01-01 to 2024-01-02, seed 1").And.Contain("16 files"));
        var checkedOutput = CliRun.Of("data", "validate", folder.Root, "--strict");
        Assert.That((checkedOutput.Code, checkedOutput.Errors), Is.EqualTo((0, "")));
        Assert.That(checkedOutput.Output, Does.Match("20 files, 11,[0-9]+ rows: no errors, no warnings"));
    }

    [Test]
    public void Generate_notes_a_command_that_makes_the_same_files_again()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of(
            "data", "generate", "--crypto", "ETHUSDT,BTCUSDT", "--market", "binance", "--from", "2024-01-01", "--to", "2024-01-04", "--minutes-from", "2024-01-03", "--resolution", "daily,minute",
            "--seed", "5", "--out", folder["a"]);
        Assert.That(run.Code, Is.Zero, run.Errors);
        using var notes = JsonDocument.Parse(File.ReadAllText(folder["a/metadata.local.json"]));
        var sources = notes.RootElement.GetProperty("sets").EnumerateArray().Select(x => x.GetProperty("source").GetString()!).ToList();
        Assert.That(sources, Does.Contain("made up by quant data generate --crypto ETHUSDT --market binance --from 2024-01-01 --to 2024-01-04 --resolution minute,daily --minutes-from 2024-01-03 --seed 5"));
        foreach (var source in sources)
        {
            var words = source[(source.IndexOf("quant ", StringComparison.Ordinal) + "quant ".Length)..].Split(' ');
            Assert.That(CliRun.Of([.. words, "--out", folder["b"]]).Code, Is.Zero);
        }
        var files = folder.Paths().Where(x => x.StartsWith("a/", StringComparison.Ordinal) && x.EndsWith(".zip", StringComparison.Ordinal)).ToList();
        Assert.That(files, Has.Count.EqualTo(12));
        foreach (var file in files)
        {
            Assert.That(File.ReadAllBytes(folder["b" + file[1..]]), Is.EqualTo(File.ReadAllBytes(folder[file])), file);
        }
    }

    [Test]
    public void Generate_stocks_by_number_counts_trading_days_and_adds_the_market()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("data", "generate", "--equities", "2", "--days", "3", "--from", "2024-01-12", "--seed", "5", "--out", folder.Root);
        // the 15th is a holiday
        Assert.That(run.Output, Does.Contain("Equity on usa: SPY, GENA, GENB, 2024-01-12 to 2024-01-17, seed 5"), run.Errors);
    }

    [TestCase("Say what to generate: --crypto BTCUSD, --equities 20 or --forex EURUSD.")]
    [TestCase("Say either --year or --from and --to.", "--crypto", "BTCUSD", "--year", "2024", "--from", "2024-01-01")]
    [TestCase("Say how long either by --days, by --year or by --to.", "--crypto", "BTCUSD", "--year", "2024", "--days", "5")]
    [TestCase("--days 0: must be a whole number from 1 to 2147483647.", "--crypto", "BTCUSD", "--days", "0")]
    [TestCase("--year 24: must be a whole number from 1990 to 2100.", "--crypto", "BTCUSD", "--year", "24")]
    [TestCase("--resolution takes minute, hour and daily, not \"week\".", "--crypto", "BTCUSD", "--resolution", "week")]
    [TestCase("The last day 2023-12-01 is before the first day 2024-01-01.", "--crypto", "BTCUSD", "--from", "2024-01-01", "--to", "2023-12-01")]
    [TestCase("--from tomorrow: must be a date like 2024-01-31.", "--crypto", "BTCUSD", "--from", "tomorrow")]
    [TestCase("--days many: must be a whole number from 1 to 2147483647.", "--crypto", "BTCUSD", "--days", "many")]
    [TestCase("So many days from 2024-01-01 on end after 2100, the last year that is made: say a smaller number of --days.", "--crypto", "BTCUSD", "--days", "1000000")]
    [TestCase("Markets are made for the years 1990 to 2100, not for 1900-01-01.", "--equities", "3", "--from", "1900-01-01", "--to", "1900-01-05")]
    [TestCase("The first day with minutes 2024-02-01 is after the last day 2024-01-05.", "--crypto", "BTCUSD", "--to", "2024-01-05", "--minutes-from", "2024-02-01")]
    [TestCase("--minutes-from says from when on minutes are made, but --resolution does not name them.", "--crypto", "BTCUSD", "--resolution", "daily", "--minutes-from", "2024-02-01")]
    [TestCase("--market is that of crypto pairs: say which ones with --crypto.", "--equities", "3", "--market", "kraken")]
    [TestCase("--seed -1: must be a whole number of at least 0.", "--crypto", "BTCUSD", "--seed", "-1")]
    [TestCase("\"../X\" is not a ticker: letters, digits, points and hyphens only, a letter or digit first.", "--equities", "ABC,../x")]
    [TestCase("\"..\" is not a ticker: letters, digits, points and hyphens only, a letter or digit first.", "--equities", "..")]
    [TestCase("\"A B\" is not a ticker: letters, digits, points and hyphens only, a letter or digit first.", "--equities", "A B")]
    [TestCase("--equities takes tickers, or a number from 1 to 10000, not 0.", "--equities", "0")]
    [TestCase("No currency pair EURXXX can be made; there are AUDUSD, EURGBP, EURJPY, EURUSD, GBPUSD, NZDUSD, USDCAD, USDCHF, USDJPY.", "--forex", "EURXXX")]
    public void Generate_wrong_words_is_one_sentence_and_exit_code_2(string sentence, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Assert.That(CliRun.Of(["data", "generate", .. args, "--out", folder.Root]), Is.EqualTo(new CliRun(2, "", sentence + "\n")));
        Assert.That(folder.Paths(), Is.Empty);
    }

    [TestCase("generate", "--crypto", "BTCUSD", "--days", "1")]
    [TestCase("import", "--csv", "x.csv", "--symbol", "BTCUSD", "--type", "crypto", "--resolution", "daily")]
    public void Output_that_cannot_be_written_is_one_sentence_and_exit_code_2(string command, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.csv", "Date,Open,High,Low,Close\n2024-01-01,1,2,1,2\n");
        string[] words = ["data", command, .. args.Select(x => x == "x.csv" ? folder[x] : x), "--out", Path.Combine(folder["x.csv"], "d")];
        var run = CliRun.Of(words);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors.Split('\n')[^2] + "\n", Is.EqualTo(Unwritable.In(folder["x.csv"], words[^1])));
    }

    [Test]
    public void Validate_errors_are_a_table_and_exit_code_1()
    {
        using var folder = Broken();
        var run = CliRun.Of("data", "validate", folder.Root);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Match(@"crypto/coinbase/hour/btcusd_trade\.zip +2 +price +error +a price is 0"));
        Assert.That(run.Output, Does.Contain("  price: remove the row, or get it from the source again").And.Contain("1 error"));
    }

    [Test]
    public void Validate_json_is_for_programs()
    {
        using var folder = Broken();
        var run = CliRun.Of("data", "validate", folder.Root, "--json");
        Assert.That(run.Code, Is.EqualTo(1));
        using var json = JsonDocument.Parse(run.Output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(x => x.GetProperty("severity").GetString() == "error");
        Assert.That((finding.GetProperty("file").GetString(), finding.GetProperty("row").GetInt32(), finding.GetProperty("rule").GetString()), Is.EqualTo(("crypto/coinbase/hour/btcusd_trade.zip", 2, "price")));
        Assert.That(json.RootElement.GetProperty("errors").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void Validate_strict_counts_warnings()
    {
        var args = new[] { "data", "validate", Path.Combine(Testing.KitEngine.DataFolder, "equity", "usa", "minute", "qbbb") };
        Assert.That(CliRun.Of(args).Code, Is.Zero);
        Assert.That(CliRun.Of([.. args, "--strict"]).Code, Is.EqualTo(1));
    }

    [Test]
    public void Validate_accepts_judgements_and_nothing_else()
    {
        using var folder = Broken();
        ZipEdit.Rewrite(folder["crypto/coinbase/hour/btcusd_trade.zip"], Enumerable.Range(0, 9).Select(x => $"20240101 {x:00}:00,1,{(x == 4 ? 9 : 1)},1,1,1"));
        Assert.That(CliRun.Of("data", "validate", folder.Root).Code, Is.EqualTo(1));
        var accepted = CliRun.Of("data", "validate", folder.Root, "--accept", "bad-tick");
        Assert.That(accepted.Code, Is.Zero);
        Assert.That(accepted.Output, Does.Match("5 +bad-tick +warning"));
        Assert.That(CliRun.Of("data", "validate", folder.Root, "--accept", "ohlc"), Is.EqualTo(new CliRun(2, "", "--accept takes bad-tick and split-missing, which may be wrong, not \"ohlc\".\n")));
    }

    [Test]
    public void Validate_rules_lists_every_rule()
    {
        var run = CliRun.Of("data", "validate", "--rules");
        foreach (var rule in Quant.Lab.Data.Validation.RuleBook.All)
        {
            Assert.That(run.Output, Does.Contain(rule.Id));
        }
    }

    [Test]
    public void Import_then_validate_knows_the_set()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.csv", "Date,O,H,L,C,V\n2024-01-01,1,2,1,2,3\n2024-01-02,2,3,2,3,4\n");
        var run = CliRun.Of(
            "data", "import", "--csv", folder["x.csv"], "--symbol", "BTCUSD", "--type", "crypto", "--resolution", "daily", "--columns", "time=Date,open=O,high=H,low=L,close=C,volume=V", "--out", folder["d"]);
        Assert.That(run.Code, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Does.StartWith("2 bars of BTCUSD, 2024-01-01 00:00 to 2024-01-02 00:00, in 1 file"));
        Assert.That(CliRun.Of("data", "validate", folder["d"]).Output, Does.Contain("no errors, no warnings"));
    }

    [Test]
    public void Import_refused_shows_rows_and_is_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.csv", "Date,Open,High,Low,Close\n2024-01-01,1,2,1,2\n2024-01-02,2,1,2,3\n");
        var run = CliRun.Of("data", "import", "--csv", folder["x.csv"], "--symbol", "BTCUSD", "--type", "crypto", "--resolution", "daily", "--out", folder["d"], "--allow-warnings");
        Assert.That((run.Code, run.Errors), Is.EqualTo((1, "Nothing was imported: the rows above have errors.\n")));
        Assert.That(run.Output, Does.Match(@"x\.csv +3 +ohlc +error").And.Contain("  ohlc: get the row from the source again"));
        Assert.That(Directory.Exists(folder["d"]), Is.False);
    }

    [TestCase("--type takes equity, crypto, forex, cfd or index, not \"stock\".", "--type", "stock", "--resolution", "daily")]
    [TestCase("--resolution takes minute, hour or daily, not \"weekly\".", "--type", "equity", "--resolution", "weekly")]
    [TestCase("--delimiter takes one character or tab, not \"ab\".", "--type", "equity", "--resolution", "daily", "--delimiter", "ab")]
    [TestCase("--decimal-mark takes a point or a comma, not \"x\".", "--type", "equity", "--resolution", "daily", "--decimal-mark", "x")]
    [TestCase("--market needs a value; quant data import --help says what it takes.", "--type", "equity", "--resolution", "daily", "--market", "")]
    [TestCase("quant data import needs --resolution; quant data import --help says what it takes.", "--type", "equity")]
    [TestCase("There is no file none.csv to import.", "--type", "equity", "--resolution", "daily")]
    public void Import_wrong_words_is_one_sentence_and_exit_code_2(string sentence, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Assert.That(CliRun.Of(["data", "import", "--csv", "none.csv", "--symbol", "ABC", .. args, "--out", folder["d"]]), Is.EqualTo(new CliRun(2, "", sentence + "\n")));
    }

    [Test]
    public void Validate_a_folder_that_is_no_data_folder_says_so()
    {
        using var folder = new TemporaryFolder();
        Assert.That(CliRun.Of("data", "validate", folder.Root), Is.EqualTo(new CliRun(2, "", $"{folder.Root} is no data folder and in none: neither it nor a folder above it has market-hours/.\n")));
    }

    private static TemporaryFolder Broken()
    {
        var folder = new TemporaryFolder();
        folder.Write("crypto/coinbase/hour/btcusd_trade.zip", "");
        ZipEdit.Rewrite(folder["crypto/coinbase/hour/btcusd_trade.zip"], ["20240101 00:00,1,1,1,1,1", "20240101 01:00,1,1,0,1,1", "20240101 02:00,1,1,1,1,1"], "btcusd.csv");
        foreach (var file in Quant.Lab.Data.Reference.ReferenceData.Files)
        {
            folder.Write(file.Path, System.Text.Encoding.UTF8.GetString(file.Content()));
        }
        return folder;
    }
}
