using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Text;

namespace Quant.Tests.Core.Text;

public sealed class CsvTextTests
{
    [Test]
    public void Row_writes_values_the_same_way_everywhere()
        => Assert.That(
            CsvText.Row("a", null, 1.50m, 0.1, 1e-7, 3, new DateTime(2024, 3, 8, 14, 30, 0, 250, DateTimeKind.Utc), DayOfWeek.Friday),
            Is.EqualTo("a,,1.5,0.1,1E-07,3,2024-03-08T14:30:00.25Z,Friday"));

    [Test]
    public void Row_quotes_only_what_needs_it()
        => Assert.That(CsvText.Row("plain text", "a,b", "say \"x\"", "two\nlines"), Is.EqualTo("plain text,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\""));

    [TestCase("1.50", "1.5")]
    [TestCase("100", "100")]
    [TestCase("100.000", "100")]
    [TestCase("0.00", "0")]
    [TestCase("-0.10", "-0.1")]
    [TestCase("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [TestCase("-0.0000000000000000000000000010", "-0.000000000000000000000000001")]
    public void Row_writes_decimals_without_zeros_at_their_end(string written, string expected)
        => Assert.That(CsvText.Row(decimal.Parse(written, CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    [TestCase(0, "2024-03-08T14:30:05Z")]
    [TestCase(1, "2024-03-08T14:30:05.0000001Z")]
    [TestCase(5_000_000, "2024-03-08T14:30:05.5Z")]
    [TestCase(9_999_999, "2024-03-08T14:30:05.9999999Z")]
    public void Row_writes_as_much_of_a_second_as_there_is(int ticks, string expected)
        => Assert.That(CsvText.Row(new DateTime(2024, 3, 8, 14, 30, 5).AddTicks(ticks)), Is.EqualTo(expected));

    [Test]
    public void Row_of_any_length_is_whole()
        => Assert.That(CsvText.Row(new string('a', 2000), -double.MaxValue, DateTime.MinValue), Is.EqualTo(new string('a', 2000) + ",-1.7976931348623157E+308,0001-01-01T00:00:00Z"));

    [Test]
    public void Row_refuses_what_has_no_text() => Assert.That(() => CsvText.Row(new object()), Throws.ArgumentException);

    [Test]
    public void Read_gives_what_was_written()
    {
        var field = Gen.Elements("", "a", ",", "\"", "\n", "\"\"", "a,\"b\"\nc", " ");
        var rows = field.ArrayOf(3).ListOf().Where(x => x.Count > 0).ToArbitrary();
        Prop.ForAll(rows, list => CsvText.Read(CsvText.Table("x,y,z", list.Select(x => CsvText.Row(x)))).Skip(1).SelectMany(x => x).SequenceEqual(list.SelectMany(x => x)))
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Read_of_a_heading_alone_is_the_heading() => Assert.That(CsvText.Read("x,y\n"), Is.EqualTo(new[] { new[] { "x", "y" } }));
}
