using Quant.Alphas.EmaCross;
using Quant.Framework.Options;

namespace Quant.Tests.Alphas.EmaCross;

public sealed class EmaCrossOptionsTests
{
    [Test]
    public void Defaults_are_those_of_the_readme()
        => Assert.That(
            OptionsBinder.Describe<EmaCrossOptions>().Select(x => (x.Name, x.Default, x.Min, x.Max, x.Step)),
            Is.EqualTo(new (string, object?, double?, double?, double?)[]
            {
                ("fast-period", 48, 1, 500, 1),
                ("slow-period", 192, 2, 1000, 2),
                ("bar-minutes", 15, 1, 1440, 5),
                ("insight-bars", 480, 1, 1000, 4),
                ("allow-short", false, 0, 1, 1),
            }));

    [TestCase("12", "12")]
    [TestCase("30", "12")]
    public void Check_slow_must_be_above_fast(string fast, string slow)
    {
        var parameters = new Dictionary<string, string> { ["fast-period"] = fast, ["slow-period"] = slow };
        Assert.That(
            () => OptionsBinder.Bind<EmaCrossOptions>(parameters),
            Throws.TypeOf<OptionsException>().With.Message.EqualTo($"slow-period = {slow} must be above fast-period = {fast}."));
    }
}
