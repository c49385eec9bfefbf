using System.Text;
using Quant.Lab.Data.Reference;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Lab.Data.Reference;

public sealed class ReferenceDataTests
{
    private static string DataFolder => Path.Combine(Quant.Lab.Workspaces.Workspace.Find(AppContext.BaseDirectory).Root, "Data");

    private static IEnumerable<string> Paths() => ReferenceData.Files.Select(x => x.Path);

    [TestCaseSource(nameof(Paths))]
    public void Committed_file_is_what_the_program_makes(string path)
    {
        var file = ReferenceData.Files.Single(x => x.Path == path);
        Assert.That(File.ReadAllText(Path.Combine(DataFolder, path)), Is.EqualTo(Encoding.UTF8.GetString(file.Content())));
    }

    [TestCase("2024-03-29", true)] // Good Friday
    [TestCase("2022-06-20", true)] // Juneteenth on a Sunday
    [TestCase("2021-12-31", false)] // New Year's Day on a Saturday is not observed
    [TestCase("2018-12-05", true)] // mourning
    [TestCase("2024-11-28", true)] // Thanksgiving
    [TestCase("2024-11-29", false)] // a half day
    [TestCase("2024-07-05", false)]
    public void Us_equities_are_closed_on_the_exchanges_holidays(string day, bool closed)
        => Assert.That(Hours(SecurityType.Equity, "usa").IsDateOpen(DateTime.Parse(day)), Is.EqualTo(!closed));

    [TestCase("2024-11-29")]
    [TestCase("2024-07-03")]
    [TestCase("2024-12-24")]
    public void Us_equities_close_early_at_one(string day)
        => Assert.That(Hours(SecurityType.Equity, "usa").GetNextMarketClose(DateTime.Parse(day), false), Is.EqualTo(DateTime.Parse(day).AddHours(13)));

    [Test]
    public void Forex_is_closed_from_Friday_afternoon_to_Sunday_afternoon_in_New_York()
    {
        var hours = Hours(SecurityType.Forex, "oanda");
        Assert.That(hours.IsOpen(new DateTime(2024, 3, 8, 16, 57, 0), false), Is.True);
        Assert.That(hours.IsOpen(new DateTime(2024, 3, 8, 17, 3, 0), false), Is.False);
        Assert.That(hours.IsOpen(new DateTime(2024, 3, 10, 17, 2, 0), false), Is.False);
        Assert.That(hours.IsOpen(new DateTime(2024, 3, 10, 17, 3, 0), false), Is.True);
    }

    [TestCase("coinbase")]
    [TestCase("binance")]
    [TestCase("kraken")]
    public void Crypto_never_closes(string market) => Assert.That(Hours(SecurityType.Crypto, market).IsMarketAlwaysOpen);

    private static SecurityExchangeHours Hours(SecurityType type, string market)
        => MarketHoursDatabase.FromFile(Path.Combine(DataFolder, ReferenceData.MarketHours)).GetExchangeHours(market, null, type);
}
