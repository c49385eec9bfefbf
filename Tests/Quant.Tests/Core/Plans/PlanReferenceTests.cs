using Quant.Core.Plans;

namespace Quant.Tests.Core.Plans;

public sealed class PlanReferenceTests
{
    [Test]
    public void Find_gives_what_Append_wrote()
    {
        var plan = new TradePlan(TradeSide.Long, 100, 99, [new PlanTarget(102, 1)], 0.5, "any-setup", PlanOrigin.Level("PDH", 100), 1, 2, 2);
        Assert.That(PlanReference.Append("any-setup stop", plan), Is.EqualTo($"any-setup stop plan:{plan.Id}"));
        Assert.That(PlanReference.Find($"any-setup stop plan:{plan.Id}"), Is.EqualTo(plan.Id));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("stop")]
    [TestCase("plan:")]
    [TestCase("floorplan:abc")]
    public void Find_in_other_remarks_is_null(string? remark) => Assert.That(PlanReference.Find(remark), Is.Null);
}
