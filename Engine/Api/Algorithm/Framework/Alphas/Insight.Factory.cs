using Quant.Engine.Simulation;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Making insights, and the calendar arithmetic of their ends.</summary>
public partial class Insight
{
    /// <summary>A price prediction that lasts for a number of bars of trading time.</summary>
    public static Insight Price(
        Symbol symbol, Resolution resolution, int barCount, InsightDirection direction, double? magnitude = null, double? confidence = null,
        string? sourceModel = null, double? weight = null, string tag = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(barCount, 1);
        return new Insight(symbol, new InsightPeriod.Bars(resolution, barCount), InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);
    }

    /// <summary>A price prediction with a given end in the exchange's time; an end while it is shut moves to the next open.</summary>
    public static Insight Price(
        Symbol symbol, DateTime closeTimeLocal, InsightDirection direction, double? magnitude = null, double? confidence = null,
        string? sourceModel = null, double? weight = null, string tag = "")
    {
        InsightPeriod period = closeTimeLocal == Time.EndOfTime ? new InsightPeriod.Endless() : new InsightPeriod.Fixed(closeTimeLocal);
        return new Insight(symbol, period, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);
    }

    /// <summary>A price prediction that lasts for a span of trading time, at least a second.</summary>
    public static Insight Price(
        Symbol symbol, TimeSpan period, InsightDirection direction, double? magnitude = null, double? confidence = null,
        string? sourceModel = null, double? weight = null, string tag = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Time.OneSecond);
        return period == Time.EndOfTimeTimeSpan
            ? new Insight(symbol, new InsightPeriod.Endless(), InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag)
            : new Insight(symbol, period, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);
    }

    /// <summary>A price prediction whose end a function tells, given the exchange's time when it is generated.</summary>
    public static Insight Price(
        Symbol symbol, Func<DateTime, DateTime> expiryFunc, InsightDirection direction, double? magnitude = null, double? confidence = null,
        string? sourceModel = null, double? weight = null, string tag = "")
        => new(symbol, expiryFunc, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);

    /// <summary>Marks insights as belonging together.</summary>
    public static IEnumerable<Insight> Group(params Insight[] insights)
    {
        ArgumentNullException.ThrowIfNull(insights);
        var id = RunContext.CurrentOrNull?.NextId() ?? Guid.Empty;
        foreach (var insight in insights)
        {
            if (insight.GroupId is not null)
            {
                throw new InvalidOperationException($"The insight on {insight.Symbol.Value} is in a group already.");
            }
            insight.GroupId = id;
        }
        return insights;
    }

    /// <summary>Makes an insight a group of its own.</summary>
    public static IEnumerable<Insight> Group(Insight insight) => Group([insight]);

    /// <summary>The instant that lies a number of bars of trading time later.</summary>
    public static DateTime ComputeCloseTime(SecurityExchangeHours exchangeHours, DateTime generatedTimeUtc, Resolution resolution, int barCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(barCount, 1);
        if (resolution == Resolution.Hour)
        {
            // markets open at half past: hours are counted as minutes
            (resolution, barCount) = (Resolution.Minute, barCount * 60);
        }
        var bar = (resolution == Resolution.Tick ? Resolution.Second : resolution).ToTimeSpan();
        var start = generatedTimeUtc.ConvertFromUtc(exchangeHours.TimeZone);
        return Time.GetEndTimeForTradeBars(exchangeHours, start, bar, barCount, false).ConvertToUtc(exchangeHours.TimeZone);
    }

    /// <summary>The instant that lies a span of trading time later; a fraction of a day is that fraction of a regular session.</summary>
    public static DateTime ComputeCloseTime(SecurityExchangeHours exchangeHours, DateTime generatedTimeUtc, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Time.OneSecond);
        var unit = period.ToHigherResolutionEquivalent(false) switch
        {
            Resolution.Tick => Resolution.Second,
            Resolution.Hour => Resolution.Minute,
            var other => other,
        };
        var count = (int)(period.Ticks / unit.ToTimeSpan().Ticks);
        var close = ComputeCloseTime(exchangeHours, generatedTimeUtc, unit, count);
        if (close == generatedTimeUtc)
        {
            return ComputeCloseTime(exchangeHours, generatedTimeUtc, Resolution.Second, 1);
        }
        var rest = period - unit.ToTimeSpan() * count;
        if (unit == Resolution.Daily)
        {
            rest = exchangeHours.RegularMarketDuration.Multiply(rest.Ticks / (double)Time.OneDay.Ticks);
        }
        var minutes = (int)(rest.Ticks / Time.OneMinute.Ticks);
        return minutes > 0 ? ComputeCloseTime(exchangeHours, close, Resolution.Minute, minutes) : close;
    }
}
