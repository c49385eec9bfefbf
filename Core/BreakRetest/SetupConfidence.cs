namespace Quant.Core.BreakRetest;

/// <summary>
/// How good a setup looks, from 0 to 1: the weighted mean of its parts, each from 0 to 1. The weights are a judgement, the same for all markets, not fitted to any.
/// What is not known (volume without a history) is left out of the mean, so that not knowing is neither good nor bad.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>strength, 0.20</term><description>distance of the break's last close from the level (<see cref="LevelBreak.Strength"/>)</description></item>
/// <item><term>momentum, 0.15</term><description>how straight the break went (<see cref="LevelBreak.Momentum"/>)</description></item>
/// <item><term>volume, 0.20</term><description>volume of the break over the usual, half of it: 1 from twice the usual on</description></item>
/// <item><term>retest, 0.30</term><description>how clean the bounce was (<see cref="Retest.Quality"/>)</description></item>
/// <item><term>confluence, 0.15</term><description>1 if another level lies at the same place, else 0</description></item>
/// </list>
/// </remarks>
public static class SetupConfidence
{
    private const double Strength = 0.20;
    private const double Momentum = 0.15;
    private const double Volume = 0.20;
    private const double Bounce = 0.30;
    private const double Confluence = 0.15;
    private const double FullVolume = 2;

    /// <summary>The confidence of a setup.</summary>
    /// <param name="broken">The break.</param>
    /// <param name="retest">The retest.</param>
    /// <param name="hasConfluence">Whether another level lies at the same place.</param>
    public static double Of(in LevelBreak broken, in Retest retest, bool hasConfluence)
    {
        var sum = Strength * broken.Strength + Momentum * broken.Momentum + Bounce * retest.Quality + (hasConfluence ? Confluence : 0);
        var weight = Strength + Momentum + Bounce + Confluence;
        if (broken.RelativeVolume is { } volume)
        {
            sum += Volume * Math.Min(1, volume / FullVolume);
            weight += Volume;
        }
        return Math.Clamp(sum / weight, 0, 1);
    }
}
