namespace QuantConnect.Statistics;

/// <summary>The deepest fall of an equity curve and the longest way back.</summary>
public class DrawdownMetrics
{
    /// <summary>Creates the pair.</summary>
    public DrawdownMetrics(decimal drawdown, int recoveryTime)
    {
        Drawdown = drawdown;
        DrawdownRecovery = recoveryTime;
    }

    /// <summary>Largest fall from an earlier high, as a positive fraction of that high.</summary>
    public decimal Drawdown { get; }

    /// <summary>Longest time from a high to the return to it, in whole days.</summary>
    public int DrawdownRecovery { get; }
}
