using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Robustness;

/// <summary>Runs that go on at the same time have the results they have alone.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ConcurrencyTests
{
    private static readonly (string Ticker, string Quantity)[] Variants = [("QAAA", "10"), ("QBBB", "3"), ("QCCC", "25"), ("QAAA", "7"), ("QDDD", "100")];

    private static readonly Lazy<string[]> Alone = new(() =>
    {
        using var folder = new TestFolder();
        return [.. Variants.Select(x => Bytes(new BacktestEngine(KitData.Folder, folder["cache"]), x))];
    });

    [Test]
    public void Run_variants_differ()
        => Assert.That(Alone.Value.Distinct().Count(), Is.EqualTo(Variants.Length));

    [Test]
    public void Run_results_are_not_empty()
        => Assert.That(Alone.Value, Has.All.Contains("Total Orders").And.All.Contains("favourite").Or.All.Contains("open Q"));

    [Test]
    public void Run_at_the_same_time_on_one_engine_is_as_alone()
    {
        using var folder = new TestFolder();
        var engine = new BacktestEngine(KitData.Folder, folder["cache"]);

        Assert.That(AtOnce(_ => engine), Is.EqualTo(Alone.Value));
    }

    [Test]
    public void Run_at_the_same_time_on_engines_that_build_one_cache_is_as_alone()
    {
        using var folder = new TestFolder();

        Assert.That(AtOnce(_ => new BacktestEngine(KitData.Folder, folder["cache"])), Is.EqualTo(Alone.Value));
        Assert.That(Directory.GetFiles(folder.Path, "*.tmp", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Run_inside_a_run_is_as_alone()
    {
        using var folder = new TestFolder();
        var engine = new BacktestEngine(KitData.Folder, folder["cache"]);
        var inner = "";
        var outer = engine.Run(Runs.Request(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Daily);
                SymbolCache.Set("favourite", ScriptedAlgorithm.Qaaa);
                inner = Bytes(engine, Variants[1]);
                x.Log(SymbolCache.GetSymbol("favourite").Value);
            },
        }));

        Assert.That(inner, Is.EqualTo(Alone.Value[1]));
        Assert.That(outer.Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(Runs.Log(outer), Does.Contain("QAAA"));
    }

    [Test]
    public void Run_object_stores_in_folders_of_their_own_keep_their_own_objects()
    {
        using var folder = new TestFolder();
        var engine = new BacktestEngine(KitData.Folder, folder["cache"]);
        Parallel.ForEach(Variants, x => engine.Run(Request(x) with { ObjectStoreFolder = folder[x.Ticker + x.Quantity] }));

        Assert.That(Variants.Select(x => File.ReadAllText(folder[x.Ticker + x.Quantity + "/ticker"])), Is.EqualTo(Variants.Select(x => x.Ticker)));
    }

    [Test]
    public void Lean_members_that_need_a_run_say_so_outside_of_one()
    {
        var error = Assert.Throws<InvalidOperationException>(() => MarketHoursDatabase.FromDataFolder());

        Assert.That(error!.Message, Does.Contain("No run is active"));
    }

    private static string[] AtOnce(Func<int, BacktestEngine> engine)
    {
        var results = new string[Variants.Length];

        // threads of their own: all run at once, however many cores there are
        var threads = Variants.Select((variant, i) => new Thread(() => results[i] = Bytes(engine(i), variant))).ToList();
        threads.ForEach(x => x.Start());
        threads.ForEach(x => x.Join());
        return results;
    }

    private static string Bytes(BacktestEngine engine, (string Ticker, string Quantity) variant)
    {
        var result = engine.Run(Request(variant));
        return result.Status == RunStatus.Completed ? Runs.Bytes(result) : result.Error!.Details;
    }

    private static BacktestRequest Request((string Ticker, string Quantity) variant) => Runs.Request(() => new BusyAlgorithm()) with
    {
        Parameters = new Dictionary<string, string> { ["ticker"] = variant.Ticker, ["quantity"] = variant.Quantity },
    };
}
