using Quant.Framework.Options;
using Quant.RiskModels.AtrStop;

namespace Quant.Tests.RiskModels.AtrStop;

public sealed class AtrStopOptionsTests
{
    [Test]
    public void Defaults_are_those_of_the_readme()
        => Assert.That(
            OptionsBinder.Describe<AtrStopOptions>().Select(x => (x.Name, x.Default, x.Min, x.Max, x.Step)),
            Is.EqualTo(new (string, object?, double?, double?, double?)[]
            {
                ("stop-atr-multiple", 8m, 0.5, 50, 0.5),
                ("stop-atr-period", 14, 1, 500, 1),
                ("stop-bar-minutes", 15, 1, 1440, 5),
            }));

    [TestCase("stop-atr-multiple", "0.4")]
    [TestCase("stop-atr-period", "0")]
    [TestCase("stop-bar-minutes", "1441")]
    public void Bind_out_of_range_is_an_error_with_name_and_value(string name, string value)
        => Assert.That(
            () => OptionsBinder.Bind<AtrStopOptions>(new Dictionary<string, string> { [name] = value }),
            Throws.TypeOf<OptionsException>().With.Message.StartsWith($"{name} = \"{value}\": must be "));
}
