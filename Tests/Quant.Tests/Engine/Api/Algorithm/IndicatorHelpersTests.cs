using System.Reflection;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Algorithm;

/// <summary>Every shortcut that makes an indicator (SMA, MACD, ...), found by reflection so that a new one is tested too.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class IndicatorHelpersTests
{
    private static readonly DateTime Day = new(2023, 11, 28);

    private static List<MethodInfo> Shortcuts { get; } = typeof(QCAlgorithm).GetMethods()
        .Where(x => x.ReturnType.IsAssignableTo(typeof(IndicatorBase)) && x.GetParameters().Length > 0 && x.GetParameters()[0].ParameterType == typeof(Symbol))
        .ToList();

    [Test]
    public void Shortcuts_register_an_indicator_that_gets_every_bar()
    {
        var indicators = new List<(MethodInfo Method, IndicatorBase Indicator)>();
        var bars = 0;
        SignalsKit.Run(Day, Day, x =>
        {
            var a = x.AddEquity("QAAA", Resolution.Minute).Symbol;
            var b = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            indicators.AddRange(Shortcuts.Select(m => (m, Create(x, m, b, a))));
            x.Data = slice => bars += slice.Bars.ContainsKey(b) ? 1 : 0;
            x.End = () => Assert.That(x.SubscriptionManager.Subscriptions.Sum(s => s.Consolidators.Count), Is.GreaterThanOrEqualTo(Shortcuts.Count));
        });
        Assert.That(Shortcuts, Has.Count.GreaterThan(80));
        Assert.That(bars, Is.EqualTo(390));
        foreach (var (method, indicator) in indicators)
        {
            var symbols = method.GetParameters().Count(x => x.ParameterType == typeof(Symbol));
            Assert.That(indicator.Samples, Is.EqualTo(bars * symbols), method.ToString());
            Assert.That(indicator.Consolidators, Is.Not.Empty, method.ToString());
            // Lean gives the Hilbert transform its default name
            Assert.That(indicator.Name, Does.Contain("QBBB").Or.Contain(method.Name).Or.StartsWith("Hilbert"), method.ToString());
        }
    }

    [Test]
    public void Shortcuts_are_warm_at_once_when_asked_for()
    {
        SignalsKit.Run(Day, Day, x =>
        {
            x.Settings.AutomaticIndicatorWarmUp = true;
            var a = x.AddEquity("QAAA", Resolution.Minute).Symbol;
            var b = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            // Identity by a time span is the one that is not warmed up, as in Lean
            foreach (var method in Shortcuts.Where(m => !m.GetParameters().Any(p => p.ParameterType == typeof(TimeSpan))))
            {
                var indicator = Create(x, method, b, a);
                if (indicator is IIndicatorWarmUpPeriodProvider)
                {
                    Assert.That(indicator.IsReady, method.ToString());
                }
            }
        });
    }

    [Test]
    public void Names_tell_parameters_symbol_and_resolution() => SignalsKit.Run(Day, Day, x =>
    {
        var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
        Assert.That(x.SMA(symbol, 14).Name, Is.EqualTo("SMA(14,QBBB_min)"));
        Assert.That(x.EMA(symbol, 14, Resolution.Daily).Name, Is.EqualTo("EMA(14,QBBB_day)"));
        Assert.That(x.CreateIndicatorName(symbol, "X", Resolution.Hour), Is.EqualTo("X(QBBB_hr)"));
        Assert.That(x.CreateIndicatorName(symbol, $"X({1.5m})", Resolution.Second), Is.EqualTo("X(1.5,QBBB_sec)"));
        Assert.That(x.CreateIndicatorName(QuantConnect.Symbol.None, "X", Resolution.Tick), Does.StartWith("X("));
    });

    [Test]
    public void Registered_indicators_take_the_selected_value_until_they_are_deregistered()
    {
        Identity high = null!, minutes = null!, consolidated = null!, bars = null!, gone = null!;
        var range = new TrueRange("R");
        var count = 0;
        SignalsKit.Run(Day, Day, x =>
        {
            var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
            (high, minutes, consolidated, bars, gone) = (new Identity("h"), new Identity("m"), new Identity("c"), new Identity("b"), new Identity("g"));
            x.RegisterIndicator(symbol, high, Resolution.Hour, v => ((TradeBar)v).High);
            x.RegisterIndicator(symbol, minutes, TimeSpan.FromMinutes(10));
            x.RegisterIndicator(symbol, consolidated, new TradeBarConsolidator(3), b => b.Value * 2);
            x.RegisterIndicator(symbol, range, Resolution.Minute);
            x.RegisterIndicator(symbol, gone, Resolution.Minute);
            x.RegisterIndicator(symbol, bars, TimeSpan.FromMinutes(30), b => ((TradeBar)b).Volume);
            x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.At(12, 0), () => x.DeregisterIndicator(gone));
            x.Data = _ => count++;
            x.End = () => Assert.That(gone.Consolidators, Is.Empty);
            Assert.That(() => x.RegisterIndicator(symbol, new TrueRange("T"), new RenkoConsolidator(1m)), Throws.Nothing);
            Assert.That(() => x.RegisterIndicator(symbol, new MassIndex(), new QuoteBarConsolidator(1)), Throws.ArgumentException);
        });
        Assert.That((high.Samples, minutes.Samples, consolidated.Samples, bars.Samples, range.Samples), Is.EqualTo((7L, 39L, 130L, 13L, (long)count)));
        Assert.That(gone.Samples, Is.EqualTo(150).Within(1)); // 09:30 to 12:00
    }

    [Test]
    public void WarmUpIndicator_feeds_the_last_bars_of_history() => SignalsKit.Run(Day, Day, x =>
    {
        var symbol = x.AddEquity("QBBB", Resolution.Minute).Symbol;
        var closes = x.History<TradeBar>(symbol, 20, Resolution.Minute).Closes();
        var mean = (decimal)closes.Average();
        var sma = new SimpleMovingAverage(20);
        x.WarmUpIndicator(symbol, sma);
        Assert.That(sma.Current.Value, Is.EqualTo(mean).Within(1e-9m));
        Assert.That(sma.Samples, Is.EqualTo(20));
        sma.Reset();
        x.WarmUpIndicator(symbol, sma, Resolution.Daily);
        Assert.That(sma.Current.Value, Is.EqualTo((decimal)x.History<TradeBar>(symbol, 20, Resolution.Daily).Closes().Average()).Within(1e-9m));
        var fives = new SimpleMovingAverage(4);
        x.WarmUpIndicator(symbol, fives, TimeSpan.FromMinutes(5));
        Assert.That(fives.IsReady);
        Assert.That(fives.Current.Value, Is.EqualTo((decimal)new[] { closes[4], closes[9], closes[14], closes[19] }.Average()).Within(1e-9m));
        var range = new AverageTrueRange(10);
        x.WarmUpIndicator(symbol, range);
        Assert.That(range.IsReady);
        var highs = new Identity("h");
        x.WarmUpIndicator(symbol, highs, Resolution.Minute, v => ((TradeBar)v).High);
        Assert.That(highs.Current.Value, Is.EqualTo(x.History<TradeBar>(symbol, 1, Resolution.Minute).Single().High));
        var beta = new Beta(symbol, x.AddEquity("QAAA", Resolution.Minute).Symbol, 10);
        x.WarmUpIndicator([symbol, x.Symbol("QAAA")], beta);
        Assert.That(beta.IsReady);
    });

    // Periods are 4, 6, 8, ... in order, so that fast ones are before slow ones; everything else has its default.
    private static IndicatorBase Create(QCAlgorithm algorithm, MethodInfo method, Symbol symbol, Symbol reference)
    {
        var isFirst = true;
        var period = 2;
        var arguments = method.GetParameters().Select(p =>
        {
            if (p.ParameterType == typeof(Symbol))
            {
                var result = isFirst ? symbol : reference;
                isFirst = false;
                return result;
            }
            if (p.ParameterType == typeof(Resolution) || p.ParameterType == typeof(Resolution?))
            {
                return Resolution.Minute;
            }
            return p.HasDefaultValue ? p.DefaultValue is { } value && p.ParameterType.IsEnum ? Enum.ToObject(p.ParameterType, value) : p.DefaultValue
                : p.ParameterType == typeof(int) || p.ParameterType == typeof(int?) ? period += 2
                : p.ParameterType == typeof(decimal) || p.ParameterType == typeof(double) ? Convert.ChangeType(0.5, p.ParameterType, null)
                : p.ParameterType == typeof(Func<IBaseData, bool>) ? (Func<IBaseData, bool>)(_ => true)
                : p.ParameterType == typeof(TimeSpan) ? TimeSpan.FromMinutes(1)
                : p.ParameterType.IsEnum ? Enum.ToObject(p.ParameterType, 0)
                : null;
        }).ToArray();
        try
        {
            return (IndicatorBase)method.Invoke(algorithm, arguments)!;
        }
        catch (TargetInvocationException error)
        {
            throw new InvalidOperationException($"{method}: {error.InnerException!.Message}", error.InnerException);
        }
    }
}
