using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>The ways in which an insight can say how long it lasts.</summary>
internal abstract record InsightPeriod
{
    /// <summary>Close time (UTC) and period of an insight generated at an instant.</summary>
    public abstract (DateTime CloseUtc, TimeSpan Period) Resolve(DateTime generatedUtc, SecurityExchangeHours hours);

    private static (DateTime CloseUtc, TimeSpan Period) Until(DateTime closeUtc, DateTime generatedUtc) => (closeUtc, closeUtc - generatedUtc);

    private static DateTime OpenAt(DateTime local, SecurityExchangeHours hours)
        => (hours.IsOpen(local, false) ? local : hours.GetNextMarketOpen(local, false)).ConvertToUtc(hours.TimeZone);

    /// <summary>A span of trading time; the period stays the span as given.</summary>
    public sealed record Span(TimeSpan Length) : InsightPeriod
    {
        public override (DateTime CloseUtc, TimeSpan Period) Resolve(DateTime generatedUtc, SecurityExchangeHours hours)
        {
            var length = Length == TimeSpan.Zero ? Time.OneSecond : Length;
            return (Insight.ComputeCloseTime(hours, generatedUtc, length), length);
        }
    }

    /// <summary>A number of bars of trading time; the period is wall-clock time to the close.</summary>
    public sealed record Bars(Resolution Resolution, int Count) : InsightPeriod
    {
        public override (DateTime CloseUtc, TimeSpan Period) Resolve(DateTime generatedUtc, SecurityExchangeHours hours)
            => Until(Insight.ComputeCloseTime(hours, generatedUtc, Resolution, Count), generatedUtc);
    }

    /// <summary>A given end in the exchange's time.</summary>
    public sealed record Fixed(DateTime CloseLocal) : InsightPeriod
    {
        public override (DateTime CloseUtc, TimeSpan Period) Resolve(DateTime generatedUtc, SecurityExchangeHours hours)
        {
            var close = OpenAt(CloseLocal, hours);
            return close >= generatedUtc
                ? Until(close, generatedUtc)
                : throw new InvalidOperationException(FormattableString.Invariant($"The close time of an insight must not be in the past: {CloseLocal:s}."));
        }
    }

    /// <summary>An end that a function of the exchange's time tells.</summary>
    public sealed record Function(Func<DateTime, DateTime> Expiry) : InsightPeriod
    {
        public override (DateTime CloseUtc, TimeSpan Period) Resolve(DateTime generatedUtc, SecurityExchangeHours hours)
            => Until(OpenAt(Expiry(generatedUtc.ConvertFromUtc(hours.TimeZone)), hours), generatedUtc);
    }

    /// <summary>No end.</summary>
    public sealed record Endless : InsightPeriod
    {
        public override (DateTime CloseUtc, TimeSpan Period) Resolve(DateTime generatedUtc, SecurityExchangeHours hours) => (Time.EndOfTime, Time.EndOfTimeTimeSpan);
    }
}
