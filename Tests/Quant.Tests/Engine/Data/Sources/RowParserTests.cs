using System.Globalization;
using System.Text;
using NUnit.Framework;
using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Sources;

namespace Quant.Tests.Engine.Data.Sources;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RowParserTests
{
    [TestCase("0", 0, 0)]
    [TestCase("1568500", 1568500, 0)]
    [TestCase("-12", -12, 0)]
    [TestCase("51720.68", 5172068, 2)]
    [TestCase("51720.6800", 517206800, 4, Description = "zeros at the end count")]
    [TestCase("0.0127205", 127205, 7)]
    [TestCase("-0.50", -50, 2)]
    [TestCase(".5", 5, 1)]
    [TestCase("5.", 5, 0)]
    [TestCase("", 0, 0, Description = "an empty field is zero")]
    [TestCase("  7  ", 7, 0)]
    [TestCase("000000000000000000000042", 42, 0, Description = "zeros in front are no digits")]
    [TestCase("123456789012345678", 123456789012345678, 0)]
    public void TryNumber_reads_digits_and_decimal_places(string text, long mantissa, int scale)
    {
        var parser = new RowParser(Encoding.ASCII.GetBytes(text + "\n"));

        Assert.That(parser.NextRow() || text.Length == 0, Is.True);
        Assert.That(parser.TryNumber(1, 1, out var value, out var places), Is.True);
        Assert.That((value, places), Is.EqualTo((mantissa, scale)));
    }

    [TestCase("1e5", "field 1 is not a number")]
    [TestCase("1.2.3", "field 1 is not a number")]
    [TestCase("--1", "field 1 is not a number")]
    [TestCase("abc", "field 1 is not a number")]
    [TestCase("1,2", "there are more than 1 fields")]
    [TestCase("1234567890123456789", "field 1 has more than 18 digits")]
    [TestCase("0.0000000000000000000000001", "field 1 has more than 24 decimal places")]
    public void TryNumber_something_else_says_what_is_wrong(string text, string error)
    {
        var parser = new RowParser(Encoding.ASCII.GetBytes(text));

        Assert.That(parser.TryNumber(1, 1, out _, out _), Is.False);
        Assert.That(parser.Error, Is.EqualTo(error));
    }

    [Test]
    public void TryNumber_random_decimals_come_back_as_they_were_written()
    {
        var random = new Random(4711);
        for (var i = 0; i < 20_000; i++)
        {
            var scale = random.Next(0, 19);
            var written = new decimal(random.Next(), random.Next(0, 1 << 20), 0, random.Next(2) == 0, (byte)scale);
            var text = written.ToString(CultureInfo.InvariantCulture);
            var parser = new RowParser(Encoding.ASCII.GetBytes(text));

            Assert.That(parser.TryNumber(1, 1, out var mantissa, out var places), Is.True, text);

            // a written "-0" cannot come back as such; all else has the same value and the same zeros at the end
            Assert.That(PackedScales.ToDecimal(mantissa, places).ToString(CultureInfo.InvariantCulture), Is.EqualTo(text));
        }
    }

    [TestCase("20240102 09:30,", 2024, 1, 2, 9, 30)]
    [TestCase("20240229 23:59,", 2024, 2, 29, 23, 59)]
    public void TryTime_of_a_dated_row_is_minutes_since_year_one(string text, int year, int month, int day, int hour, int minute)
    {
        var parser = new RowParser(Encoding.ASCII.GetBytes(text + "1"));

        Assert.That(parser.TryTime(dated: true, out var time), Is.True);
        Assert.That(new DateTime(time * TimeSpan.TicksPerMinute), Is.EqualTo(new DateTime(year, month, day, hour, minute, 0)));
    }

    [TestCase("20230229 00:00,1", TestName = "not a leap year")]
    [TestCase("20231301 00:00,1", TestName = "month 13")]
    [TestCase("20230101 24:00,1", TestName = "hour 24")]
    [TestCase("20230101 00:60,1", TestName = "minute 60")]
    [TestCase("20230101T00:00,1", TestName = "T instead of a space")]
    [TestCase("20230101 00:00", TestName = "nothing follows")]
    [TestCase("2023", TestName = "too short")]
    public void TryTime_of_a_dated_row_that_is_no_time_fails(string text)
    {
        var parser = new RowParser(Encoding.ASCII.GetBytes(text));

        Assert.That(parser.TryTime(dated: true, out _), Is.False);
        Assert.That(parser.Error, Does.Contain("yyyyMMdd HH:mm"));
    }

    [TestCase("-1,1")]
    [TestCase("86400000,1")]
    [TestCase("1.5,1")]
    public void TryTime_of_a_row_of_a_day_that_is_no_time_of_day_fails(string text)
    {
        var parser = new RowParser(Encoding.ASCII.GetBytes(text));

        Assert.That(parser.TryTime(dated: false, out _), Is.False);
        Assert.That(parser.Error, Does.Contain("milliseconds since midnight"));
    }

    [TestCase("1\n2\n3\n")]
    [TestCase("1\r\n2\r\n3\r\n")]
    [TestCase("1\r2\r3")]
    [TestCase("\n1\n\n2\r\n\r\n3")]
    public void NextRow_ends_rows_at_any_kind_of_line_end_and_skips_blank_ones(string text)
    {
        var parser = new RowParser(Encoding.ASCII.GetBytes(text));
        var numbers = new List<long>();
        while (parser.NextRow())
        {
            Assert.That(parser.TryNumber(1, 1, out var number, out _), Is.True);
            numbers.Add(number);
        }

        Assert.That(numbers, Is.EqualTo(new long[] { 1, 2, 3 }));
        Assert.That(parser.Row, Is.EqualTo(text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n', '\r').Length));
    }
}
