using Quant.Lab;
using Quant.Lab.Data.Validation;
using Quant.Testing;

namespace Quant.Tests.Lab.Data.Validation;

public sealed class DataValidatorTests
{
    // what the kit's README says of its data: halts, a thin stock, two separate spans, bars that Lean leaves out
    private static readonly string[] Explained = ["gap", "closed-market"];

    [Test]
    public void Validate_kit_data_has_no_error_and_only_explained_warnings()
    {
        var report = DataValidator.Validate(KitEngine.DataFolder);
        Assert.That(report.Errors, Is.Zero, string.Join('\n', report.Findings));
        Assert.That(report.Findings.Select(x => x.Rule.Id).Distinct(), Is.SubsetOf(Explained));
        Assert.That(report.Findings.Where(x => x.Rule.Id == "gap").Select(x => x.File.Split('/')[3]).Distinct(), Is.SubsetOf(new[] { "qaaa", "qbbb", "qccc", "qddd" }));
        Assert.That(report.Rows, Is.GreaterThan(170_000));
    }

    [Test]
    public void Validate_kit_halt_is_found_with_its_minutes()
        => Assert.That(
            DataValidator.Validate(Path.Combine(KitEngine.DataFolder, "equity/usa/minute/qbbb/20231129_trade.zip")).Findings.Select(x => x.Message),
            Is.EqualTo(new[] { "no rows for 30 minutes, 2023-11-29 11:00 to 11:30" }));

    [Test]
    public void Validate_part_of_a_folder_looks_at_that_only()
    {
        var report = DataValidator.Validate(Path.Combine(KitEngine.DataFolder, "crypto/coinbase/minute/btcusd"));
        Assert.That((report.Files, report.Rows, report.Findings.Count), Is.EqualTo((20, 28_800, 0)));
    }

    [Test]
    public void Validate_column_wrong_in_every_row_is_told_a_few_times()
    {
        using var folder = new TemporaryFolder();
        folder.Write("crypto/coinbase/hour/btcusd_trade.zip", "");
        ZipEdit.Rewrite(folder["crypto/coinbase/hour/btcusd_trade.zip"], Enumerable.Range(0, 24).Select(x => $"20240101 {x:00}:00,1,1,1,1,-1"), "btcusd.csv");
        var found = DataValidator.Validate(folder.Root).Findings.Where(x => x.Rule == RuleBook.NegativeVolume).ToList();
        Assert.That(found, Has.Count.EqualTo(6));
        Assert.That(found.Single(x => x.Row is null).Message, Is.EqualTo("19 more rows like this"));
    }

    [Test]
    public void Validate_time_off_the_grid_is_told_once_and_not_as_a_time_when_the_market_is_shut()
    {
        using var folder = new TemporaryFolder();
        Quant.Lab.Data.Reference.ReferenceData.Files.ToList().ForEach(x => folder.Write(x.Path, System.Text.Encoding.UTF8.GetString(x.Content())));
        folder.Write("crypto/coinbase/hour/btcusd_trade.zip", "");
        ZipEdit.Rewrite(folder["crypto/coinbase/hour/btcusd_trade.zip"], ["20240101 00:00,1,1,1,1,1", "20240101 01:30,1,1,1,1,1", "20240101 02:00,1,1,1,1,1"], "btcusd.csv");
        Assert.That(DataValidator.Validate(folder.Root).Findings.Select(x => (x.Rule.Id, x.Message)), Is.EqualTo(new[] { ("grid", "2024-01-01 01:30:00 is not the beginning of an hour") }));
    }

    [TestCase("not a zip", "it is no zip file, or a damaged one")]
    public void Validate_file_that_is_no_zip_says_so(string content, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("crypto/coinbase/hour/btcusd_trade.zip", content);
        Assert.That(DataValidator.Validate(folder.Root).Findings.Single(x => x.Rule == RuleBook.File).Message, Is.EqualTo(message));
    }

    [Test]
    public void Validate_missing_folder_is_a_users_mistake()
        => Assert.That(() => DataValidator.Validate("no-such-folder"), Throws.InstanceOf<UserErrorException>().With.Message.Contains("no-such-folder"));

    [Test]
    public void Validate_sides_of_a_quote_may_be_empty()
    {
        using var folder = new TemporaryFolder();
        folder.Write("forex/oanda/hour/eurusd.zip", "");
        ZipEdit.Rewrite(folder["forex/oanda/hour/eurusd.zip"], ["20240103 08:00,,,,,0,1.1,1.1,1.1,1.1,0", "20240103 09:00,1.1,,1.1,1.1,0,1.1,1.1,1.1,1.1,0"], "eurusd.csv");
        var found = DataValidator.Validate(folder.Root).Findings.Where(x => x.File.StartsWith("forex", StringComparison.Ordinal)).ToList();
        Assert.That(found.Select(x => (x.Rule.Id, x.Row)), Is.EqualTo(new[] { ("row", (int?)2) }));
    }
}
