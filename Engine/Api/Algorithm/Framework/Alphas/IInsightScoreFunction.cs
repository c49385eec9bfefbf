using QuantConnect.Algorithm.Framework.Alphas.Analysis;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Judges insights as time goes on.</summary>
public interface IInsightScoreFunction
{
    /// <summary>Updates the scores of the insights.</summary>
    /// <param name="insightManager">Holds them.</param>
    /// <param name="utcTime">Now, UTC.</param>
    void Score(InsightManager insightManager, DateTime utcTime);
}
