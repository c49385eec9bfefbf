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
