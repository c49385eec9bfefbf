using Quant.Lab.Reports.Model;

namespace Quant.Tests.Lab.Reports.Model;

public sealed class RollingWindowTests
{
    [TestCase(252, 252, 63)]
    [TestCase(126, 252, 63)]
    [TestCase(125, 252, 21)]
    [TestCase(41, 252, null)]
    [TestCase(365, 365, 91)]
    public void Of_is_a_quarter_or_a_month_or_nothing(int returns, double perYear, int? days) => Assert.That(RollingWindow.Of(returns, perYear), Is.EqualTo(days));
}
