using NUnit.Framework;
using QuantConnect;
using QuantConnect.Parameters;

namespace Quant.Tests.Engine.Api.Parameters;

[Parallelizable(ParallelScope.All)]
internal sealed class ParameterAttributeTests
{
    [Test]
    public void ApplyAttributes_sets_fields_and_properties_of_any_visibility()
    {
        var target = new Target();
        ParameterAttribute.ApplyAttributes(
            new Dictionary<string, string> { ["fast"] = "12", ["Share"] = "0.25", ["resolution"] = "hour", ["Wait"] = "00:05:00", ["Name"] = "", ["other"] = "x" }, target);
        Assert.That((target.Fast, target.ShareValue, target.Bars, target.Wait, target.Name), Is.EqualTo((12, 0.25m, Resolution.Hour, TimeSpan.FromMinutes(5), "default")));
    }

    [TestCase("fast", "twelve", "Int32")]
    [TestCase("fast", "99999999999", "Int32")]
    [TestCase("resolution", "weekly", "Resolution")]
    [TestCase("Wait", "soon", "TimeSpan")]
    public void Values_that_do_not_fit_are_named(string name, string value, string type)
        => Assert.That(
            () => ParameterAttribute.ApplyAttributes(new Dictionary<string, string> { [name] = value }, new Target()),
            Throws.InstanceOf<FormatException>().With.Message.Contain(name).And.Message.Contain(value).And.Message.Contain(type));

    [Test]
    public void A_property_without_a_setter_cannot_be_a_parameter()
        => Assert.That(
            () => ParameterAttribute.ApplyAttributes(new Dictionary<string, string> { ["Fixed"] = "1" }, new ReadOnly()),
            Throws.InvalidOperationException.With.Message.Contain("Fixed"));

    [Test]
    public void Parameters_of_a_type_and_of_an_assembly()
    {
        var parameters = ParameterAttribute.GetParametersFromType(typeof(Target)).ToDictionary();
        Assert.That(parameters, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["fast"] = "Int32", ["Share"] = "Decimal", ["resolution"] = "Resolution", ["Wait"] = "TimeSpan", ["Name"] = "String",
        }));
        Assert.That(ParameterAttribute.GetParametersFromType(typeof(ReadOnly)), Is.Empty);
        Assert.That(ParameterAttribute.GetParametersFromAssembly(typeof(Target).Assembly)["fast"], Is.EqualTo("Int32"));
    }

    private sealed class Target
    {
        [Parameter("fast")]
        public int Fast = 5;

        [Parameter("resolution")]
        public Resolution Bars { get; set; }

        [Parameter]
        public TimeSpan Wait { get; private set; }

        [Parameter]
        public string Name { get; set; } = "default";

        public decimal ShareValue => Share;

        [Parameter]
        private decimal Share { get; set; }
    }

    private sealed class ReadOnly
    {
        [Parameter]
        public int Fixed { get; } = 1;
    }
}
