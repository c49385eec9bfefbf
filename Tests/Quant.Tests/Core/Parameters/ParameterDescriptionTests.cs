using Quant.Core.Parameters;

namespace Quant.Tests.Core.Parameters;

public sealed class ParameterDescriptionTests
{
    [TestCase(1.0, 500.0, 5.0, "1 to 500, step 5")]
    [TestCase(0.05, 0.5, null, "0.05 to 0.5")]
    [TestCase(0.0, null, null, "at least 0")]
    [TestCase(null, 2.5, null, "at most 2.5")]
    [TestCase(null, null, 0.1, "step 0.1")]
    [TestCase(null, null, null, "")]
    public void RangeText_is_what_is_known_in_words(double? min, double? max, double? step, string text)
        => Assert.That(new ParameterDescription("x", "An x.", (decimal?)min, (decimal?)max, (decimal?)step, true).RangeText(), Is.EqualTo(text));

    [Test]
    public void RangeText_leaves_out_zeros_at_the_end()
        => Assert.That(new ParameterDescription("x", "An x.", 1.50m, 2.00m, null, true).RangeText(), Is.EqualTo("1.5 to 2"));
}
