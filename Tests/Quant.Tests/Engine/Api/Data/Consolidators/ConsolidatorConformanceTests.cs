using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Data.Consolidators;

/// <summary>What every consolidator has to keep, whatever its bars.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ConsolidatorConformanceTests
{
    private static IReadOnlyList<ConsolidatorCase> Cases => ConsolidatorCase.All;

    [Test]
    public void Every_consolidator_of_the_engine_has_a_case()
    {
        var all = typeof(IDataConsolidator).Assembly.GetTypes().Where(x => x.IsVisible && !x.IsAbstract && x.IsAssignableTo(typeof(IDataConsolidator))).Select(x => x.FullName).Order();
        Assert.That(Cases.Select(x => x.Type.FullName).Order(), Is.EqualTo(all));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_announces_bars_of_the_output_type(ConsolidatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var consolidator = testCase.Create();
        var bars = Run(consolidator, testCase.Input(1));
        Assert.That(bars, Has.Count.GreaterThan(10));
        Assert.That(bars, Is.All.InstanceOf(consolidator.OutputType));
        Assert.That(testCase.Input(1).First(), Is.InstanceOf(consolidator.InputType));
        Assert.That(consolidator.Consolidated, Is.SameAs(bars[^1]));
    }

    [TestCaseSource(nameof(Cases))]
    public void Window_holds_the_last_bars_newest_first(ConsolidatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var consolidator = (ConsolidatorBase)testCase.Create();
        consolidator.Window.Size = 3;
        var bars = Run(consolidator, testCase.Input(1));
        Assert.That(consolidator.Window, Is.EqualTo(Enumerable.Reverse(bars).Take(3)));
        Assert.That((consolidator.Current, consolidator.Previous), Is.EqualTo((bars[^1], bars[^2])));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_never_announces_a_bar_before_its_end_nor_out_of_order(ConsolidatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var consolidator = testCase.Create();
        var now = DateTime.MinValue;
        var last = DateTime.MinValue;
        consolidator.DataConsolidated += (_, bar) =>
        {
            Assert.That(bar.EndTime, Is.LessThanOrEqualTo(now));
            Assert.That(bar.EndTime, Is.GreaterThanOrEqualTo(last));
            last = bar.EndTime;
        };
        foreach (var data in testCase.Input(2))
        {
            now = data.EndTime;
            consolidator.Update(data);
            consolidator.Scan(now);
        }
        Assert.That(last, Is.GreaterThan(DateTime.MinValue));
    }

    [TestCaseSource(nameof(Cases))]
    public void Reset_makes_it_equal_to_a_new_one(ConsolidatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var used = testCase.Create();
        Run(used, testCase.Input(7));
        used.Reset();
        Assert.That(used.Consolidated, Is.Null);
        Assert.That(used.WorkingData, Is.Null);
        Assert.That(Run(used, testCase.Input(1)).Select(Text), Is.EqualTo(Run(testCase.Create(), testCase.Input(1)).Select(Text)));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_of_the_past_never_depends_on_the_future(ConsolidatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        const int Known = 300;
        var whole = testCase.Input(1).ToList();
        var end = whole[Known].Time;
        var changed = whole.Take(Known).Concat(testCase.Input(5).Skip(Known));
        var first = Run(testCase.Create(), whole).Where(x => x.EndTime < end).Select(Text);
        var second = Run(testCase.Create(), changed).Where(x => x.EndTime < end).Select(Text);
        Assert.That(second, Is.EqualTo(first));
    }

    [TestCaseSource(nameof(Cases))]
    public void Dispose_stops_the_announcements(ConsolidatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var consolidator = testCase.Create();
        var count = 0;
        consolidator.DataConsolidated += (_, _) => count++;
        consolidator.Dispose();
        foreach (var data in testCase.Input(1))
        {
            consolidator.Update(data);
        }
        Assert.That(count, Is.Zero);
    }

    private static List<IBaseData> Run(IDataConsolidator consolidator, IEnumerable<BaseData> input)
    {
        var bars = new List<IBaseData>();
        void Add(object sender, IBaseData bar) => bars.Add(bar);
        consolidator.DataConsolidated += Add;
        foreach (var data in input)
        {
            consolidator.Update(data);
        }
        consolidator.DataConsolidated -= Add;
        return bars;
    }

    private static string Text(IBaseData data) => data is IBar bar
        ? FormattableString.Invariant($"{data.Time:s} {data.EndTime:s} {bar.Open} {bar.High} {bar.Low} {bar.Close}")
        : FormattableString.Invariant($"{data.Time:s} {data.EndTime:s} {data.Value}");
}
