using Quant.Core.Parameters;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Trials;

public sealed class VariedParametersTests
{
    private static readonly AlgorithmTarget Target = new("Mine", null, null, null, [new("period", "5"), new("mode", "1")]);

    private static readonly ParameterDescription[] Described =
    [
        new("ticker", "What.", null, null, null, true),
        new("period", "Bars.", 1, 21, 5, true),
        new("mode", "How.", 0, 2, 1, false),
        new("fee", "Fraction.", 0, 0.01m, null, true),
    ];

    private static string Text(IEnumerable<ParameterRange> ranges) => string.Join(" | ", ranges.Select(x => $"{x.Name} {string.Join(' ', x.Values)}{(x.IsOrdered ? "" : " *")}"));

    [Test]
    public void Of_nothing_is_every_range_of_the_options() => Assert.That(Text(VariedParameters.Of(Target, Described, [], [])), Is.EqualTo("period 1 5 10 15 20 | mode 0 1 2 *"));

    [Test]
    public void Of_nothing_leaves_out_what_is_set() => Assert.That(Text(VariedParameters.Of(Target, Described, [], ["mode"])), Is.EqualTo("period 1 5 10 15 20"));

    [Test]
    public void Of_a_name_is_its_own_range_and_of_a_range_that_one()
        => Assert.That(Text(VariedParameters.Of(Target, Described, ["mode", "fee=0:0.01:0.005", "ticker=A,B"], [])), Is.EqualTo("mode 0 1 2 * | fee 0 0.005 0.01 | ticker A B *"));

    [TestCase("perod", "Mine has no parameter \"perod\"; did you mean period?")]
    [TestCase("zzzzzz=1,2", "Mine has no parameter \"zzzzzz\"; it has mode, period and others.")]
    [TestCase("fee", "fee has no range of its own; say which values to try, like --vary fee=5:20:5")]
    [TestCase("mode=1,2", "mode is given by --set and by --vary: give one of them.")]
    public void Of_mistakes_are_told(string text, string why)
        => Assert.That(() => VariedParameters.Of(Target, Described, [text], ["mode"]), Throws.InstanceOf<UserErrorException>().With.Message.StartsWith(why));

    [Test]
    public void Of_an_algorithm_that_describes_nothing_needs_ranges()
    {
        Assert.That(Text(VariedParameters.Of(Target, null, ["period=1:3:1"], [])), Is.EqualTo("period 1 2 3"));
        foreach (var texts in new string[][] { [], ["period"] })
        {
            Assert.That(() => VariedParameters.Of(Target, null, texts, []), Throws.InstanceOf<UserErrorException>().With.Message.Contains("does not say which values"));
        }
        Assert.That(() => VariedParameters.Of(Target, null, ["perod=1,2"], []), Throws.InstanceOf<UserErrorException>().With.Message.Contains("did you mean period?"));
    }

    [TestCase("EmaCross", "fast-period")]
    [TestCase("LiquidityZones", "entry-mode")]
    [TestCase("BreakRetest", "break-closes")]
    public void Parameters_of_the_algorithms_are_described_and_limits_have_no_range(string name, string known)
    {
        var parameters = AlgorithmLoader.Parameters(AlgorithmLoader.Load(new AlgorithmTarget(name, null, null, null, [])))!;
        Assert.That(parameters.First(x => x.Name == known).HasRange, Is.True);
        Assert.That(parameters.Where(x => x.Name is "max-drawdown" or "taker-fee" or "coin-taker-fee").Select(x => x.HasRange), Is.Not.Empty.And.All.False);
        foreach (var range in parameters.Where(x => x.HasRange).Select(ParameterRange.Own))
        {
            Assert.That(range.Values, Is.Unique.And.Count.GreaterThan(1), range.Name);
        }
    }
}
