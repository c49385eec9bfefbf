using Quant.Core.Statistics.Resampling;
using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Honesty;

/// <summary>Means of many aligned series over the same resampled periods, which is what keeps the dependence between the series.</summary>
internal sealed class BootstrapMeans
{
    private readonly IReadOnlyList<double[]> _series;
    private readonly StationaryBootstrap _bootstrap;
    private readonly int[] _indices;
    private readonly double[] _weights;

    /// <summary>A bootstrap of series.</summary>
    /// <param name="series">At least one, all of one length of at least 2.</param>
    /// <param name="settings">How to resample. Without a block length it is the longest that any of the series asks for.</param>
    public BootstrapMeans(IReadOnlyList<double[]> series, BootstrapSettings settings)
    {
        if (series.Count == 0 || series.Any(x => x.Length != series[0].Length) || series[0].Length < 2)
        {
            throw new ArgumentException("At least one series is needed, and all must cover the same 2 or more periods.", nameof(series));
        }
        _series = series;
        BlockLength = settings.BlockLength ?? series.Max(x => Resampling.BlockLength.Optimal(x));
        _bootstrap = new StationaryBootstrap(BlockLength, new SeededRandom(settings.Seed));
        _indices = new int[series[0].Length];
        _weights = new double[series[0].Length];
        Means = [.. series.Select(x => Moments.Of(x).Mean!.Value)];
    }

    /// <summary>Means of the series themselves.</summary>
    public double[] Means { get; }

    /// <summary>Mean block length in use.</summary>
    public double BlockLength { get; }

    /// <summary>Fills in the means of the series over the next resampled periods.</summary>
    public void Draw(Span<double> means)
    {
        _bootstrap.Draw(_indices);
        Array.Clear(_weights);
        foreach (var index in _indices)
        {
            _weights[index]++;
        }
        for (var k = 0; k < _series.Count; k++)
        {
            var (sum, values) = (0.0, _series[k]);
            for (var i = 0; i < values.Length; i++)
            {
                sum += _weights[i] * values[i];
            }
            means[k] = sum / values.Length;
        }
    }
}
