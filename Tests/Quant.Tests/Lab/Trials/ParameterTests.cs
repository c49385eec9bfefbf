using Quant.Lab;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Trials;

public sealed class ParameterTests
{
    [TestCase("fast=5:20:5", "fast", "5 10 15 20")]
    [TestCase("fast=5:19:5", "fast", "5 10 15")]
    [TestCase(" x = 0.1:0.3:0.10 ", "x", "0.1 0.2 0.3")]
    [TestCase("x=-1:1:1", "x", "-1 0 1")]
    [TestCase("x=3:3:1", "x", "3")]
    [TestCase("mode=a, b,c", "mode", "a b c")]
    [TestCase("x=7", "x", "7")]
    public void Parse_reads_ranges_and_lists(string text, string name, string values)
    {
        var range = ParameterRange.Parse(text);
        Assert.That((range.Name, string.Join(' ', range.Values)), Is.EqualTo((name, values)));
    }

    [TestCase("fast", "must be a name with a range or a list")]
    [TestCase("=5", "must be a name with a range or a list")]
    [TestCase("x=", "must be a name with a range or a list")]
    [TestCase("x=1:2", "three numbers")]
    [TestCase("x=a:b:c", "three numbers")]
    [TestCase("x=1:2:0", "the step must be above 0")]
    [TestCase("x=2:1:1", "the most is below the least")]
    [TestCase("x=0:1:0.000001", "more than 100000 values")]
    [TestCase("x=1,,2", "a value is empty")]
    [TestCase("x=1,2,1", "more than once")]
    public void Parse_mistakes_are_told(string text, string why)
        => Assert.That(() => ParameterRange.Parse(text), Throws.InstanceOf<UserErrorException>().With.Message.StartsWith($"--vary {text}: ").And.Message.Contains(why));

    [Test]
    public void Grid_has_every_combination_once_the_last_changing_fastest()
    {
        var grid = new ParameterGrid([ParameterRange.Parse("b=1,2"), ParameterRange.Parse("a=x,y,z")]);
        Assert.That(grid.Count, Is.EqualTo(6));
        Assert.That(
            Enumerable.Range(0, 6).Select(i => string.Join(' ', grid[i].Select(x => x.Key + x.Value))),
            Is.EqualTo(new[] { "ax b1", "ay b1", "az b1", "ax b2", "ay b2", "az b2" }));
        Assert.That(() => grid[6], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Grid_of_nothing_of_the_same_twice_or_of_too_much_is_a_user_error()
    {
        Assert.That(() => new ParameterGrid([]), Throws.InstanceOf<UserErrorException>());
        Assert.That(() => new ParameterGrid([ParameterRange.Parse("a=1"), ParameterRange.Parse("a=2")]), Throws.InstanceOf<UserErrorException>().With.Message.Contains("more than once"));
        var wide = ParameterRange.Parse("a=1:99999:1");
        Assert.That(() => new ParameterGrid([wide, wide with { Name = "b" }]), Throws.InstanceOf<UserErrorException>().With.Message.Contains("combinations"));
    }
}
