using Quant.Core.Text;

namespace Quant.Tests.Core.Text;

public sealed class TickerTextTests
{
    [TestCase("SPY", true)]
    [TestCase("BRK.B", true)]
    [TestCase("bf-b", true)]
    [TestCase("1COIN", true)]
    [TestCase("", false)]
    [TestCase(".", false)]
    [TestCase("..", false)]
    [TestCase("../x", false)]
    [TestCase("A B", false)]
    [TestCase("A,B", false)]
    [TestCase("Ä", false)]
    public void IsTicker_is_a_name_that_leads_nowhere_else(string text, bool expected) => Assert.That(TickerText.IsTicker(text), Is.EqualTo(expected));
}
