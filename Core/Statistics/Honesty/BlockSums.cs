namespace Quant.Core.Statistics.Honesty;

/// <summary>What a block of returns says about their Sharpe ratio; those of several blocks add up.</summary>
internal readonly record struct BlockSums(int Count, double Sum, double Squares)
{
    // what rounding leaves of the variance of equal returns
    private const double Nothing = 1e-12;

    /// <summary>Per period. A trial that did not move is rated 0: it neither won nor lost.</summary>
    public double SharpeRatio
    {
        get
        {
            var variance = Squares - Sum * Sum / Count;
            return variance > Nothing * Squares ? Sum / Count / Math.Sqrt(variance / (Count - 1)) : 0;
        }
    }

    /// <summary>The sums of the blocks of a trial; their lengths differ by at most one.</summary>
    public static BlockSums[] Of(ReadOnlySpan<double> returns, int blocks)
    {
        var sums = new BlockSums[blocks];
        for (var block = 0; block < blocks; block++)
        {
            var from = (int)((long)returns.Length * block / blocks);
            var to = (int)((long)returns.Length * (block + 1) / blocks);
            foreach (var value in returns[from..to])
            {
                sums[block] = sums[block].Add(new BlockSums(1, value, value * value));
            }
        }
        return sums;
    }

    /// <summary>Both together.</summary>
    public BlockSums Add(BlockSums other) => new(Count + other.Count, Sum + other.Sum, Squares + other.Squares);
}
