using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Selection;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class UniverseSelectionModelsTests
{
    private static readonly DateTime From = new(2023, 11, 28);
    private static readonly DateTime To = new(2023, 12, 1);

    [Test]
    public void Manual_adds_its_symbols_at_the_settings_resolution()
    {
        var changes = Run(x =>
        {
            x.UniverseSettings.Resolution = Resolution.Minute;
            x.SetUniverseSelection(new ManualUniverseSelectionModel(Stock("QAAA"), Stock("QBBB")));
        });
        Assert.That(changes, Is.EqualTo(new[] { "28 00:00 +QAAA", "28 00:00 +QBBB" }));
    }

    [Test]
    public void Scheduled_selects_at_its_times()
    {
        var changes = Run(x =>
        {
            x.UniverseSettings.Resolution = Resolution.Minute;
            x.UniverseSettings.MinimumTimeInUniverse = TimeSpan.Zero;
            x.SetUniverseSelection(new ScheduledUniverseSelectionModel(
                x.DateRules.EveryDay(), x.TimeRules.At(12, 0), time => [Stock(time.Day % 2 == 0 ? "QAAA" : "QBBB")]));
        });
        Assert.That(changes.Select(x => x.Split(' ')[2]).Take(5), Is.EqualTo(new[] { "+QAAA", "+QBBB", "-QAAA", "+QAAA", "-QBBB" }).Or.EqualTo(new[] { "+QAAA", "-QAAA", "+QBBB", "-QBBB", "+QAAA" }));
        Assert.That(changes.Select(x => x[..5]).Distinct(), Is.All.EndsWith("12"));
    }

    [Test]
    public void Composite_runs_all_and_Add_builds_it()
    {
        var changes = Run(x =>
        {
            x.UniverseSettings.Resolution = Resolution.Minute;
            x.AddUniverseSelection(new ManualUniverseSelectionModel(Stock("QAAA")));
            x.AddUniverseSelection(new ManualUniverseSelectionModel(new List<Symbol> { Stock("QBBB") }));
            x.AddUniverseSelection(new ManualUniverseSelectionModel(new List<Symbol> { Stock("QCCC") }, x.UniverseSettings));
            Assert.That(x.UniverseSelection, Is.TypeOf<CompositeUniverseSelectionModel>());
        });
        Assert.That(changes.Select(x => x.Split(' ')[2]), Is.EquivalentTo(new[] { "+QAAA", "+QBBB", "+QCCC" }));
        Assert.That(() => new CompositeUniverseSelectionModel(), Throws.ArgumentException);
    }

    [Test]
    public void A_model_that_refreshes_drops_the_universes_it_no_longer_names()
    {
        var changes = Run(x =>
        {
            x.UniverseSettings.Resolution = Resolution.Minute;
            x.UniverseSettings.MinimumTimeInUniverse = TimeSpan.Zero;
            x.AddEquity("QCCC", Resolution.Minute); // data make the steps in which the model is asked
            x.SetUniverseSelection(new Rotating());
        });
        Assert.That(changes.Select(x => x.Split(' ')[2]).Where(x => x != "+QCCC").Take(3), Is.EqualTo(new[] { "+QAAA", "-QAAA", "+QBBB" }).Or.EqualTo(new[] { "+QAAA", "+QBBB", "-QAAA" }));
    }

    [Test]
    public void Null_and_base_models()
    {
        Assert.That(Run(x => x.SetUniverseSelection(new NullUniverseSelectionModel())), Is.Empty);
        Assert.That(() => new UniverseSelectionModel().CreateUniverses(null!), Throws.TypeOf<NotImplementedException>());
        Assert.That(new UniverseSelectionModel().GetNextRefreshTimeUtc(), Is.EqualTo(DateTime.MaxValue));
    }

    private static Symbol Stock(string ticker) => Symbol.Create(ticker, SecurityType.Equity, Market.USA);

    private static List<string> Run(Action<SignalsAlgorithm> initialize)
    {
        var changes = new List<string>();
        SignalsKit.Run(From, To, x =>
        {
            initialize(x);
            x.Changes = c =>
            {
                changes.AddRange(c.AddedSecurities.Select(s => $"{x.Time:dd HH:mm} +{s.Symbol.Value}").Order());
                changes.AddRange(c.RemovedSecurities.Select(s => $"{x.Time:dd HH:mm} -{s.Symbol.Value}").Order());
            };
        });
        return changes;
    }

    private sealed class Rotating : UniverseSelectionModel
    {
        private readonly Queue<DateTime> _refreshes = new([new DateTime(2023, 11, 29, 16, 0, 0), DateTime.MaxValue]);
        private int _count;

        public override DateTime GetNextRefreshTimeUtc() => _refreshes.Peek();

        public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
        {
            if (algorithm.UtcTime >= _refreshes.Peek())
            {
                _refreshes.Dequeue();
            }
            var ticker = _count++ == 0 ? "QAAA" : "QBBB";
            return [new ScheduledUniverse(algorithm.DateRules.EveryDay(), algorithm.TimeRules.At(11, _count), _ => [Stock(ticker)], algorithm.UniverseSettings)];
        }
    }
}
