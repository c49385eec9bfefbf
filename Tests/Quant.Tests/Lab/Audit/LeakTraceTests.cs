using Quant.Core.Parameters;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Audit;
using Quant.Testing;
using Quant.Tests.Engine.Support;
using Quant.Tests.Lab.Audit.Leaks;

namespace Quant.Tests.Lab.Audit;

public sealed class LeakTraceTests
{
    private static readonly AlgorithmTarget Target = new("LeaksByParameter", null, null, null, [new("confirm-bars", "1"), new("least-move", "0.01")]);
    private readonly TestFolder _cache = new();

    [OneTimeTearDown]
    public void DeleteCache() => _cache.Dispose();

    private AuditCheck LookAhead(IReadOnlyDictionary<string, string> changes, params string[] vary) => AlgorithmAudit.Run(
        new AuditSubject("Subject", () => new LeaksByParameter(), KitData.Folder)
        {
            CacheFolder = _cache.Path,
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            Parameters = Target.ParametersWith(changes),
            Choices = ParameterChoice.Of(Target, LeaksByParameter.DescribeParameters(), changes, vary),
        },
        new AuditSettings { Cuts = 2, Jobs = 2 }).Checks[0];

    private static Dictionary<string, string> Set(params string[] changes) => changes.Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);

    [Test]
    public void A_turn_that_is_confirmed_passes()
        => Assert.That(LookAhead(Set()).Verdict, Is.EqualTo(AuditVerdict.Passed));

    [Test]
    public void A_turn_without_confirmation_is_traced_to_the_parameter_and_the_values_that_leak()
    {
        var check = LookAhead(Set("confirm-bars=0"));
        Assert.That((check.Verdict, string.Join(',', check.Exposers)), Is.EqualTo((AuditVerdict.Failed, "confirm-bars")));
        Assert.That(check.Details[0], Does.StartWith("first leak: insight of QAAA at 2023-11-"));
        Assert.That(check.Details, Has.Exactly(1).Match(
            @"^parameter that exposes it: confirm-bars leaks with 0; not with 1 \(\d{2,} decisions, the same in \d+ other futures\), 3 \(\d{2,} decisions, the same in \d+ other futures\)$"));
        Assert.That(check.Details, Has.None.Contains("least-move leaks"), "it has nothing to do with it");
    }

    [Test]
    public void A_fill_with_hindsight_is_traced_to_the_switch()
    {
        var check = LookAhead(Set("same-bar-fill=true"));
        Assert.That(check.Exposers, Is.EqualTo(new[] { "same-bar-fill" }));
        Assert.That(check.Details, Has.Exactly(1).Match(@"^parameter that exposes it: same-bar-fill leaks with true; not with false \(\d+ decisions, the same in \d+ other futures\)$"));
    }

    [Test]
    public void Two_leaks_at_once_end_with_no_single_parameter_and_it_is_said()
    {
        var check = LookAhead(Set("confirm-bars=0", "same-bar-fill=true"));
        Assert.That(check.Exposers, Is.Empty);
        Assert.That(check.Details, Has.Exactly(1).EqualTo("parameter that exposes it: none; with other values of confirm-bars, least-move, same-bar-fill it leaks as well"));
    }

    [Test]
    public void Values_asked_for_are_those_that_are_tried()
    {
        var check = LookAhead(Set("confirm-bars=0"), "least-move=0.02,0.1,0.2,0.4,0.8");
        Assert.That(check.Exposers, Is.Empty);
        Assert.That(check.Details, Has.Exactly(1).EqualTo("parameter that exposes it: none; with other values of least-move it leaks as well"));
        Assert.That(check.Details, Has.Exactly(1).Match(@"^other values of least-move only change which decision is the first that leaks: with least-move = 0\.[1248] it is insight of QAAA at 2023-1"));
    }

    [Test]
    public void Choices_without_anything_to_try_are_said_to_be_missing()
    {
        Assert.That(ParameterChoice.Of(new AlgorithmTarget("X", null, null, null, [new("period", "5")]), null, new Dictionary<string, string>(), []), Is.Empty);
        var subject = new AuditSubject("Subject", () => new AuditAlgorithm(new CentredPivotAlpha()), KitData.Folder) { CacheFolder = _cache.Path };
        Assert.That(AlgorithmAudit.Run(subject, new AuditSettings { Cuts = 1, Jobs = 2 }).Checks[0].Details, Has.Exactly(1).StartsWith("parameter that exposes it: not known, because none has values to try; name some with --vary"));
    }

    [Test]
    public void Choices_are_ranges_switches_and_what_was_changed()
    {
        var target = new AlgorithmTarget("X", null, null, null, [new("period", "5"), new("fast", "True"), new("mode", "a"), new("name", "x")]);
        ParameterDescription[] described = [new("period", "", 1, 9, 2, true), new("depth", "", 1, 3, 1, true) { Default = "2" }];
        var choices = ParameterChoice.Of(target, described, Set("mode=b", "name=x"), []);
        Assert.That(choices.Select(x => $"{x.Name} {x.Current}: {string.Join(' ', x.Others)}"), Is.EqualTo(new[]
        {
            "period 5: 1 2 4 6 8", "depth 2: 1 3", "fast True: false", "mode b: a",
        }));
        Assert.That(() => ParameterChoice.Of(target, described, Set(), ["perod"]), Throws.TypeOf<UserErrorException>().With.Message.Contains("did you mean period?"));
    }

    [TestCase("5", "6,4,9")]
    [TestCase("0", "1,9")]
    [TestCase("9.0", "8,1")]
    [TestCase(null, "1,5,9")]
    public void Tried_are_the_neighbours_and_the_far_end(string? current, string few)
    {
        string[] all = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
        var others = current is null ? all : [.. all.Where(x => decimal.Parse(x) != decimal.Parse(current))];
        Assert.That(string.Join(',', new ParameterChoice("x", current, others).Tried()), Is.EqualTo(few));
    }
}
