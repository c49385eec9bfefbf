namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>How right an insight was, from 0 to 1.</summary>
public class InsightScore
{
    /// <summary>A score of 0.</summary>
    public InsightScore()
    {
    }

    /// <summary>A score from its parts.</summary>
    public InsightScore(double direction, double magnitude, DateTime updatedTimeUtc)
    {
        Direction = direction;
        Magnitude = magnitude;
        UpdatedTimeUtc = updatedTimeUtc;
    }

    /// <summary>When the score last changed, UTC.</summary>
    public DateTime UpdatedTimeUtc { get; private set; }

    /// <summary>Score of the direction.</summary>
    public double Direction { get; private set; }

    /// <summary>Score of the size of the move.</summary>
    public double Magnitude { get; private set; }

    /// <summary>Whether the score is fixed.</summary>
    public bool IsFinalScore { get; private set; }

    /// <summary>Sets a score, cut to 0 to 1; nothing happens once it is final.</summary>
    public void SetScore(InsightScoreType type, double value, DateTime algorithmUtcTime)
    {
        if (IsFinalScore)
        {
            return;
        }
        UpdatedTimeUtc = algorithmUtcTime;
        var cut = Math.Clamp(value, 0, 1);
        switch (type)
        {
            case InsightScoreType.Direction:
                Direction = cut;
                break;
            case InsightScoreType.Magnitude:
                Magnitude = cut;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, null);
        }
    }

    /// <summary>Fixes the score.</summary>
    public void Finalize(DateTime algorithmUtcTime)
    {
        IsFinalScore = true;
        UpdatedTimeUtc = algorithmUtcTime;
    }

    /// <summary>Reads a score.</summary>
    public double GetScore(InsightScoreType type) => type switch
    {
        InsightScoreType.Direction => Direction,
        InsightScoreType.Magnitude => Magnitude,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>A line for logs.</summary>
    public override string ToString()
        => FormattableString.Invariant($"Direction: {Math.Round(100 * Direction, 2)} Magnitude: {Math.Round(100 * Magnitude, 2)}");
}
