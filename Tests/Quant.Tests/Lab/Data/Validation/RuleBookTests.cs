using Quant.Lab.Data.Validation;
using Quant.Lab.Workspaces;

namespace Quant.Tests.Lab.Data.Validation;

public sealed class RuleBookTests
{
    [Test]
    public void All_has_every_rule_once()
    {
        var fields = typeof(RuleBook).GetFields().Select(x => (Rule)x.GetValue(null)!).ToList();
        Assert.That(RuleBook.All, Is.EquivalentTo(fields));
        Assert.That(RuleBook.All.Select(x => x.Id), Is.Unique);
    }

    [Test]
    public void Documentation_has_every_rule_as_it_is()
    {
        var document = File.ReadAllText(Path.Combine(Workspace.Find(AppContext.BaseDirectory).Root, "docs", "data-formats.md"));
        foreach (var rule in RuleBook.All)
        {
            Assert.That(document, Does.Contain($"| `{rule.Id}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Checks} | {rule.Advice} |\n"));
        }
    }
}
