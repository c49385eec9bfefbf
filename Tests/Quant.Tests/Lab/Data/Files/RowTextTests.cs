using System.Text;
using Quant.Lab.Data.Files;

namespace Quant.Tests.Lab.Data.Files;

public sealed class RowTextTests
{
    [TestCase(0, 2, "0")]
    [TestCase(5, 2, "0.05")]
    [TestCase(50, 2, "0.5")]
    [TestCase(100, 2, "1")]
    [TestCase(4219342, 2, "42193.42")]
    [TestCase(-1230, 3, "-1.23")]
    [TestCase(7, 0, "7")]
    public void Add_writes_decimals_without_trailing_zeros(long units, int places, string expected)
        => Assert.That(Encoding.UTF8.GetString(new RowText(16).Add(units, places).Text), Is.EqualTo(expected));

    [Test]
    public void EndRow_separates_rows_and_commas_fields()
    {
        var text = new RowText(16);
        text.Add(1).Add(25, 1).EndRow();
        text.Add(new DateTime(2024, 1, 2, 9, 30, 0)).Add(2).EndRow();
        Assert.That(Encoding.UTF8.GetString(text.Text), Is.EqualTo("1,2.5\n20240102 09:30,2\n"));
    }
}
