using Quant.Engine.Simulation;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>A prediction about a symbol, good for a period. Ids count up within a run instead of being random.</summary>
public partial class Insight
{
    private readonly InsightPeriod _periodRule;

    /// <summary>An insight that lasts for a span of trading time.</summary>
    public Insight(Symbol symbol, TimeSpan period, InsightType type, InsightDirection direction, string tag = "")
        : this(symbol, period, type, direction, null, null, null, null, tag)
    {
    }

    /// <summary>An insight that lasts for a span of trading time.</summary>
    public Insight(
        Symbol symbol,
        TimeSpan period,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
        : this(symbol, new InsightPeriod.Span(period), type, direction, magnitude, confidence, sourceModel, weight, tag)
        => Period = period;

    /// <summary>An insight whose end a function tells, given the exchange's time when it is generated.</summary>
    public Insight(Symbol symbol, Func<DateTime, DateTime> expiryFunc, InsightType type, InsightDirection direction, string tag = "")
        : this(symbol, expiryFunc, type, direction, null, null, null, null, tag)
    {
    }

    /// <summary>An insight whose end a function tells, given the exchange's time when it is generated.</summary>
    public Insight(
        Symbol symbol,
        Func<DateTime, DateTime> expiryFunc,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
        : this(symbol, new InsightPeriod.Function(expiryFunc), type, direction, magnitude, confidence, sourceModel, weight, tag)
    {
    }

    /// <summary>An insight generated at a given instant that lasts for a span of wall-clock time.</summary>
    public Insight(
        DateTime generatedTimeUtc,
        Symbol symbol,
        TimeSpan period,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
        : this(symbol, period, type, direction, magnitude, confidence, sourceModel, weight, tag)
    {
        GeneratedTimeUtc = generatedTimeUtc;
        CloseTimeUtc = generatedTimeUtc + period;
    }

    private Insight(
        Symbol symbol,
        InsightPeriod period,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel,
        double? weight,
        string tag)
    {
        Id = RunContext.CurrentOrNull?.NextId() ?? Guid.Empty;
        Score = new InsightScore();
        SourceModel = sourceModel;
        Symbol = symbol;
        Type = type;
        Direction = direction;
        Magnitude = magnitude;
        Confidence = confidence;
        Weight = weight;
        Tag = tag;
        _periodRule = period;
    }

    /// <summary>Unique within the run.</summary>
    public Guid Id { get; protected set; }

    /// <summary>Shared by insights that belong together.</summary>
    public Guid? GroupId { get; protected set; }

    /// <summary>Name of the alpha model it came from.</summary>
    public string? SourceModel { get; set; }

    /// <summary>When it was generated, UTC.</summary>
    public DateTime GeneratedTimeUtc { get; set; }

    /// <summary>The last instant at which it is active, UTC.</summary>
    public DateTime CloseTimeUtc { get; set; }

    /// <summary>What it is about.</summary>
    public Symbol Symbol { get; private set; }

    /// <summary>What it predicts.</summary>
    public InsightType Type { get; private set; }

    /// <summary>The price when it was generated; 0 for a prediction of volatility.</summary>
    public decimal ReferenceValue { get; set; }

    /// <summary>The price at its end.</summary>
    public decimal ReferenceValueFinal { get; set; }

    /// <summary>Where it sees the value going.</summary>
    public InsightDirection Direction { get; private set; }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Period { get; internal set; }

    /// <summary>Expected relative move; null if it does not say.</summary>
    public double? Magnitude { get; private set; }

    /// <summary>How sure it is, 0 to 1; null if it does not say.</summary>
    public double? Confidence { get; private set; }

    /// <summary>Wanted share of the portfolio; null if it does not say.</summary>
    public double? Weight { get; private set; }

    /// <summary>How right it was.</summary>
    public InsightScore Score { get; protected set; }

    /// <summary>Estimated worth in account currency.</summary>
    public decimal EstimatedValue { get; set; }

    /// <summary>A remark.</summary>
    public string Tag { get; protected set; }

    /// <summary>Whether its last active instant is before the given one.</summary>
    public bool IsExpired(DateTime utcTime) => CloseTimeUtc < utcTime;

    /// <summary>Whether it is active at an instant, its close time included.</summary>
    public bool IsActive(DateTime utcTime) => !IsExpired(utcTime);

    /// <summary>Ends it one second before an instant, if it is active then.</summary>
    public void Expire(DateTime utcTime)
    {
        if (IsActive(utcTime))
        {
            CloseTimeUtc = utcTime - Time.OneSecond;
            Period = CloseTimeUtc - GeneratedTimeUtc;
        }
    }

    /// <summary>The same as <see cref="Expire"/>.</summary>
    public void Cancel(DateTime utcTime) => Expire(utcTime);

    /// <summary>Computes close time and period from the time it was generated and the exchange's calendar.</summary>
    public void SetPeriodAndCloseTime(SecurityExchangeHours exchangeHours)
    {
        if (GeneratedTimeUtc == default)
        {
            throw new InvalidOperationException($"The insight on {Symbol.Value} has no {nameof(GeneratedTimeUtc)}; set it before its close time is computed.");
        }
        (CloseTimeUtc, Period) = _periodRule.Resolve(GeneratedTimeUtc, exchangeHours);
    }

    /// <summary>A copy with the same id.</summary>
    public virtual Insight Clone() => new(Symbol, Period, Type, Direction, Magnitude, Confidence, weight: Weight, tag: Tag)
    {
        GeneratedTimeUtc = GeneratedTimeUtc,
        CloseTimeUtc = CloseTimeUtc,
        Score = Score,
        Id = Id,
        EstimatedValue = EstimatedValue,
        ReferenceValue = ReferenceValue,
        ReferenceValueFinal = ReferenceValueFinal,
        SourceModel = SourceModel,
        GroupId = GroupId,
    };

    /// <summary>A line for logs.</summary>
    public override string ToString()
    {
        var text = FormattableString.Invariant($"{Id:N}: {Symbol} {Type} {Direction} within {Period}");
        text += Magnitude is { } magnitude ? FormattableString.Invariant($" by {magnitude}%") : "";
        text += Confidence is { } confidence ? FormattableString.Invariant($" with {Math.Round(100 * confidence, 1)}% confidence") : "";
        text += Weight is { } weight ? FormattableString.Invariant($" and {Math.Round(100 * weight, 1)}% weight") : "";
        return text + (string.IsNullOrEmpty(Tag) ? "" : $": {Tag}");
    }

    /// <summary>A short line for logs.</summary>
    public string ShortToString() => FormattableString.Invariant($"{Symbol.Value} {Type} {Direction} {Period}")
        + (Magnitude is { } magnitude ? FormattableString.Invariant($" M:{magnitude}%") : "")
        + (Confidence is { } confidence ? FormattableString.Invariant($" C:{Math.Round(100 * confidence, 1)}%") : "")
        + (Weight is { } weight ? FormattableString.Invariant($" W:{Math.Round(100 * weight, 1)}%") : "");
}
