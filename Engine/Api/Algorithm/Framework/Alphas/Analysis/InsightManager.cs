using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Alphas.Analysis;

/// <summary>The algorithm's insights.</summary>
public class InsightManager : InsightCollection
{
    private readonly IAlgorithm _algorithm;
    private IInsightScoreFunction? _score;

    /// <summary>A manager that takes the time from an algorithm.</summary>
    public InsightManager(IAlgorithm algorithm) => _algorithm = algorithm;

    /// <summary>Updates scores; called by the engine.</summary>
    public void Step(DateTime utcNow) => _score?.Score(this, utcNow);

    /// <summary>Sets what judges insights.</summary>
    public void SetInsightScoreFunction(IInsightScoreFunction insightScoreFunction) => _score = insightScoreFunction;

    /// <summary>Ends all insights of symbols now.</summary>
    public void Expire(IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols ?? [])
        {
            if (TryGetValue(symbol, out var insights))
            {
                Expire(insights);
            }
        }
    }

    /// <summary>Ends all insights of symbols now.</summary>
    public void Cancel(IEnumerable<Symbol> symbols) => Expire(symbols);

    /// <summary>Ends insights now.</summary>
    public void Expire(IEnumerable<Insight> insights)
    {
        var now = _algorithm.UtcTime;
        foreach (var insight in insights ?? [])
        {
            insight.Expire(now);
        }
    }

    /// <summary>Ends insights now.</summary>
    public void Cancel(IEnumerable<Insight> insights) => Expire(insights);
}
