using NUnit.Framework;
using Quant.Engine.Simulation;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class SymbolCacheTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    [Test]
    public void A_run_finds_its_symbols_by_ticker_in_any_case()
    {
        using var run = KitRun.Enter();
        SymbolCache.Set("SPY", Spy);

        Assert.That(SymbolCache.GetSymbol("spy"), Is.SameAs(Spy));
        Assert.That(SymbolCache.TryGetSymbol("SPY", out var found) && found == Spy, Is.True);
        Assert.That(SymbolCache.GetTicker(Spy), Is.EqualTo("SPY"));
        Assert.That(Spy.ToString(), Is.EqualTo("SPY"));
        Assert.That(SymbolCache.TryRemove("SPY"), Is.True);
        Assert.That(SymbolCache.TryGetTicker(Spy, out _), Is.False);
        Assert.That(Spy.ToString(), Is.EqualTo(Spy.ID.ToString()));
    }

    [Test]
    public void An_alias_is_found_by_its_symbol()
    {
        using var run = KitRun.Enter();
        SymbolCache.Set("MARKET", Spy);
        Assert.That(SymbolCache.GetTicker(Spy), Is.EqualTo("MARKET"));
        Assert.That(SymbolCache.TryRemove(Spy), Is.True);
        Assert.That(SymbolCache.TryRemove(Spy), Is.False);
    }

    [Test]
    public void Identifiers_are_tickers_too()
    {
        using var run = KitRun.Enter();
        Assert.That(SymbolCache.GetSymbol(Spy.ID.ToString()), Is.EqualTo(Spy));
    }

    [Test]
    public void User_data_is_found_by_its_ticker_alone_while_it_is_the_only_one()
    {
        using var run = KitRun.Enter();
        var weather = Symbol.Create("SPY.Weather", SecurityType.Base, Market.USA);
        SymbolCache.Set("SPY.Weather", weather);
        Assert.That(SymbolCache.GetSymbol("SPY"), Is.SameAs(weather));

        SymbolCache.Set("SPY.News", Symbol.Create("SPY.News", SecurityType.Base, Market.USA));
        Assert.That(() => SymbolCache.GetSymbol("SPY"), Throws.InvalidOperationException.With.Message.Contain("2 data types"));
        Assert.That(SymbolCache.TryGetSymbol("SPY", out _), Is.False);
    }

    [Test]
    public void Clear_forgets_and_unknown_tickers_fail_with_advice()
    {
        using var run = KitRun.Enter();
        SymbolCache.Set("SPY", Spy);
        SymbolCache.Clear();
        Assert.That(() => SymbolCache.GetSymbol("SPY"), Throws.InvalidOperationException.With.Message.Contain("'SPY'"));
    }

    [Test]
    public void Runs_do_not_see_each_other()
    {
        using var outer = KitRun.Enter();
        SymbolCache.Set("SPY", Spy);
        using (KitRun.Enter())
        {
            Assert.That(SymbolCache.TryGetSymbol("SPY", out _), Is.False);
        }
        Assert.That(SymbolCache.TryGetSymbol("SPY", out _), Is.True);
    }

    [Test]
    public void Without_a_run_nothing_is_known()
    {
        using var none = RunContext.Enter(null);
        Assert.That(SymbolCache.TryGetSymbol("SPY", out _), Is.False);
        Assert.That(SymbolCache.GetTicker(Spy), Is.EqualTo(Spy.ID.ToString()));
        Assert.That(() => SymbolCache.Set("SPY", Spy), Throws.InvalidOperationException);
    }
}
