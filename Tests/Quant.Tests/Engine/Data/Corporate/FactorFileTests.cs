using NUnit.Framework;
using Quant.Engine.Data;
using Quant.Engine.Data.Corporate;
using Quant.Tests.Engine.Support;
using QuantConnect;

namespace Quant.Tests.Engine.Data.Corporate;

[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FactorFileTests : IDisposable
{
    // a dividend after the 10th (0.96 / 0.98), a 1:2 split after the 20th (0.5 / 1)
    private const string Rows = "20200101,0.96,0.5,1\n20200110,0.96,0.5,50\n20200120,0.98,0.5,60\n20501231,0.98,1,0\n";
    private readonly TestFolder _folder = new();
    private readonly List<DataProblem> _problems = [];

    public void Dispose() => _folder.Dispose();

    [TestCase("2020-01-09", DataNormalizationMode.Adjusted, "0.480")]
    [TestCase("2020-01-10", DataNormalizationMode.Adjusted, "0.480", Description = "a row holds up to and including its date")]
    [TestCase("2020-01-11", DataNormalizationMode.Adjusted, "0.490")]
    [TestCase("2020-01-21", DataNormalizationMode.Adjusted, "0.98")]
    [TestCase("2020-01-20", DataNormalizationMode.SplitAdjusted, "0.5")]
    [TestCase("2020-01-21", DataNormalizationMode.SplitAdjusted, "1")]
    [TestCase("2020-01-11", DataNormalizationMode.TotalReturn, "0.5")]
    [TestCase("2051-01-01", DataNormalizationMode.Adjusted, "1", Description = "after the last row")]
    public void PriceScale_is_that_of_the_first_row_not_before_the_date(string date, DataNormalizationMode mode, string expected)
        => Assert.That(Read(Rows).PriceScale(Date(date), mode, null), Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void PriceScale_scaled_raw_is_relative_to_its_date()
        => Assert.That(Read(Rows).PriceScale(Date("2020-01-10"), DataNormalizationMode.ScaledRaw, Date("2020-01-15")), Is.EqualTo(0.48m / 0.49m));

    [Test]
    public void PriceScale_scaled_raw_without_a_date_is_an_error()
        => Assert.That(
            () => Read(Rows).PriceScale(Date("2020-01-10"), DataNormalizationMode.ScaledRaw, null),
            Throws.ArgumentException.With.Message.Contains("history requests"));

    [Test]
    public void HasDividendAfter_is_true_on_the_last_day_before_it()
    {
        var file = Read(Rows);

        Assert.That(file.HasDividendAfter(Date("2020-01-10"), out var ratio, out var price), Is.True);
        Assert.That((ratio, price), Is.EqualTo((0.96m / 0.98m, 50m)));
        Assert.That(file.HasDividendAfter(Date("2020-01-09"), out _, out _), Is.False);
        Assert.That(file.HasDividendAfter(Date("2020-01-20"), out _, out _), Is.False, "only a split");
        Assert.That(file.HasDividendAfter(Date("2050-12-31"), out _, out _), Is.False, "nothing follows the last row");
    }

    [Test]
    public void HasSplitAfter_is_true_on_the_last_day_before_it()
    {
        Assert.That(Read(Rows).HasSplitAfter(Date("2020-01-20"), out var ratio, out var price), Is.True);
        Assert.That((ratio, price), Is.EqualTo((0.5m, 60m)));
    }

    [Test]
    public void Read_rows_in_any_order_are_sorted()
        => Assert.That(Read("20501231,1,1,0\n20200101,0.5,1,1\n").PriceScale(Date("2010-01-01"), DataNormalizationMode.Adjusted, null), Is.EqualTo(0.5m));

    [Test]
    public void Read_missing_file_has_no_rows()
    {
        var file = FactorFile.Read(_folder["none.csv"], _problems.Add);

        Assert.That(file.MinimumDate, Is.Null);
        Assert.That(file.PriceScale(Date("2020-01-01"), DataNormalizationMode.Adjusted, null), Is.EqualTo(1m));
    }

    [TestCase("20200101,0.5\n")]
    [TestCase("2020-01-01,0.5,1,1\n")]
    [TestCase("20200101,x,1,1\n")]
    [TestCase("20200101,1,1,x\n")]
    public void Read_bad_row_ignores_the_file_and_says_which(string row)
    {
        var file = Read("20190101,0.5,0.5,1\n" + row);

        Assert.That(file.MinimumDate, Is.Null);
        Assert.That(_problems.Select(x => (x.Severity, x.File, x.Row)), Is.EqualTo(new[] { (DataProblemSeverity.Warning, _folder["a.csv"], 2) }));
    }

    [Test]
    public void Read_rows_without_meaning_are_left_out()
    {
        var file = Read("20150101,1e+10,1,1\n20160101,inf,1,1\n20170101,0,1,1\n" + Rows);

        Assert.That(file.MinimumDate, Is.EqualTo(Date("2019-12-31")));
        Assert.That(_problems, Is.Empty);
    }

    private static DateTime Date(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private FactorFile Read(string rows)
    {
        File.WriteAllText(_folder["a.csv"], rows);
        return FactorFile.Read(_folder["a.csv"], _problems.Add);
    }
}
