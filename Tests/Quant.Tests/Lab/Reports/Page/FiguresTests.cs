using Quant.Lab.Reports.Page;

namespace Quant.Tests.Lab.Reports.Page;

public sealed class FiguresTests
{
    [Test]
    public void Figures_of_what_is_undefined_are_dashes()
        => Assert.That(
            new[] { Figures.Percent(null), Figures.Ratio(null), Figures.Money(null), Figures.Count(null), Figures.Price(null), Figures.Quantity(null), Figures.Day(null), Figures.Time(null), Figures.Span(null) },
            Is.All.EqualTo("—"));

    [TestCase(0.12345, "12.35\u00A0%")]
    [TestCase(-0.00001, "0.00\u00A0%", Description = "no minus before nought")]
    [TestCase(-0.5, "-50.00\u00A0%")]
    public void Percent_has_two_digits(double value, string text) => Assert.That(Figures.Percent(value), Is.EqualTo(text));

    [TestCase(64321.5, "64,321.50")]
    [TestCase(99.4567, "99.46")]
    [TestCase(1.08512, "1.08512")]
    [TestCase(0.00012345, "0.00012345")]
    public void Price_has_the_digits_that_count(double value, string text) => Assert.That(Figures.Price(value), Is.EqualTo(text));

    [TestCase(90.5, "1 min 30 s")]
    [TestCase(900, "15 min")]
    [TestCase(3600, "1 h")]
    [TestCase(5400, "1 h 30 min")]
    [TestCase(3605, "1 h")]
    [TestCase(86_400, "1 d")]
    [TestCase(100_000, "1 d 3 h")]
    [TestCase(183_600, "2 d 3 h")]
    [TestCase(45, "45 s")]
    [TestCase(0, "0 s")]
    [TestCase(0.25, "0.25 s")]
    public void Span_has_its_two_largest_units_without_nought(double seconds, string text) => Assert.That(Figures.Span(TimeSpan.FromSeconds(seconds)), Is.EqualTo(text));
}
