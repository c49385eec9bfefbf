namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>The insights generated at one instant.</summary>
public class GeneratedInsightsCollection
{
    /// <summary>A collection from its parts.</summary>
    public GeneratedInsightsCollection(DateTime dateTimeUtc, Insight[] insights)
    {
        DateTimeUtc = dateTimeUtc;
        Insights = insights;
    }

    /// <summary>When they were generated, UTC.</summary>
    public DateTime DateTimeUtc { get; }

    /// <summary>The insights.</summary>
    public Insight[] Insights { get; }
}
