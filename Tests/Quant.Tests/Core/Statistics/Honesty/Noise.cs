using Quant.Core.Statistics.Resampling;

namespace Quant.Tests.Core.Statistics.Honesty;

/// <summary>Strategies without any skill: returns of mean 0, a sum of twelve even numbers each, which is close to normal.</summary>
internal static class Noise
{
    public static List<double[]> Trials(int count, int periods, ulong seed, double drift = 0)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, periods)
            .Select(_ => drift + 0.01 * (Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)).ToArray())];
    }
}
