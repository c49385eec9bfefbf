using Quant.Lab;
using Quant.Lab.Data.Import;

namespace Quant.Tests.Lab.Data.Import;

public sealed class TimeFormatsTests
{
    [TestCase("2024-03-04 15:30", false)]
    [TestCase("2024-03-04T15:30:00", false)]
    [TestCase("2024-03-04T15:30:00Z", true)]
    [TestCase("2024-03-04T10:30:00-05:00", true)]
    [TestCase("2024-03-04 16:30:00 +01:00", true)]
    [TestCase("20240304 15:30", false)]
    [TestCase("20240304 153000", false)]
    [TestCase("04.03.2024 15:30", false)]
    [TestCase("04-Mar-2024 15:30:00", false)]
    [TestCase("2024-03-04 3:30 PM", false)]
    [TestCase("1709566200", true)]
    [TestCase("1709566200000", true)]
    public void Find_reads_times_as_vendors_write_them(string text, bool isUtc)
        => Assert.That(TimeFormats.Find([text], null, "x.csv")(text), Is.EqualTo((new DateTime(2024, 3, 4, 15, 30, 0), isUtc)));

    [Test]
    public void Find_day_and_month_that_could_be_swapped_asks()
        => Assert.That(() => TimeFormats.Find(["03/04/2024", "03/05/2024"], null, "x.csv"), Throws.InstanceOf<UserErrorException>().With.Message.EqualTo(
            "x.csv: the time \"03/04/2024\" can be MM/dd/yyyy or dd/MM/yyyy; say which with --time-format."));

    [Test]
    public void Find_day_and_month_are_told_apart_by_a_later_row()
        => Assert.That(TimeFormats.Find(["03/04/2024", "13/04/2024"], null, "x.csv")("03/04/2024"), Is.EqualTo((new DateTime(2024, 4, 3), false)));

    [Test]
    public void Find_users_format_that_fits_no_row_is_the_users_mistake()
        => Assert.That(() => TimeFormats.Find(["2024-01-02"], "dd.MM.yyyy", "x.csv"), Throws.InstanceOf<UserErrorException>().With.Message.EqualTo(
            "x.csv: no time is written as --time-format says, dd.MM.yyyy; the first is \"2024-01-02\"."));

    [Test]
    public void Find_users_format_counts() => Assert.That(TimeFormats.Find(["03/04/2024"], "dd/MM/yyyy", "x.csv")("03/04/2024"), Is.EqualTo((new DateTime(2024, 4, 3), false)));

    [Test]
    public void Find_broken_row_does_not_hide_the_format_of_the_others()
    {
        var reader = TimeFormats.Find(["2024-01-02", "2024-13-45", "2024-01-04"], null, "x.csv");
        Assert.That(reader("2024-13-45"), Is.Null);
        Assert.That(reader("2024-01-04"), Is.EqualTo((new DateTime(2024, 1, 4), false)));
    }

    [Test]
    public void Find_unknown_way_of_writing_says_what_to_do()
        => Assert.That(() => TimeFormats.Find(["soon"], null, "x.csv"), Throws.InstanceOf<UserErrorException>().With.Message.Contains("--time-format"));
}
