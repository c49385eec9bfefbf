using Quant.Core.Text;

namespace Quant.Tests.Core.Text;

public sealed class CountedTests
{
    [TestCase(0, "0 rows")]
    [TestCase(1, "1 row")]
    [TestCase(2, "2 rows")]
    [TestCase(12345, "12345 rows")]
    public void Of_has_the_plural_for_all_but_one(int count, string text) => Assert.That(Counted.Of(count, "row"), Is.EqualTo(text));
}
