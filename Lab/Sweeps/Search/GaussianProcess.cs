using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Sweeps.Search;

/// <summary>
/// Regression by a Gaussian process of mean 0 and variance 1 with a Matérn 5/2 kernel and noise (Rasmussen and Williams, "Gaussian processes for machine learning", 2006,
/// chapters 2 and 4). Its length scale and noise are those of a few fixed ones under which the observations are likeliest.
/// </summary>
internal sealed class GaussianProcess
{
    private static readonly double[] Scales = [0.1, 0.2, 0.4, 0.8, 1.6];
    private static readonly double[] Noises = [0.01, 0.1, 0.3];
    private readonly IReadOnlyList<double[]> _points;
    private readonly double _scale;
    private readonly double[][] _factor;
    private readonly double[] _weights;

    private GaussianProcess(IReadOnlyList<double[]> points, double[] values, double scale, double noise)
    {
        // a list of the caller's may grow
        (_points, _scale, Noise) = ([.. points], scale, noise);
        _factor = Factor(points, scale, noise);
        var half = Forward(_factor, values);
        LogLikelihood = -half.Sum(x => x * x) / 2;
        for (var i = 0; i < _factor.Length; i++)
        {
            LogLikelihood -= StableMath.Log(_factor[i][i]);
        }
        _weights = Backward(_factor, half);
    }

    /// <summary>Variance of the noise of an observation.</summary>
    public double Noise { get; }

    /// <summary>Length scale: how far apart points are that say little of each other.</summary>
    public double Scale => _scale;

    /// <summary>Logarithm of the marginal likelihood, without its constant.</summary>
    public double LogLikelihood { get; }

    /// <summary>The process that makes the observations likeliest.</summary>
    /// <param name="points">Where; all of the same length.</param>
    /// <param name="values">What, about standard normal.</param>
    public static GaussianProcess Fit(IReadOnlyList<double[]> points, double[] values)
    {
        // more dimensions, larger distances
        var size = Math.Sqrt(points[0].Length);
        GaussianProcess? best = null;
        foreach (var scale in Scales)
        {
            foreach (var noise in Noises)
            {
                var process = new GaussianProcess(points, values, scale * size, noise);
                best = best is null || process.LogLikelihood > best.LogLikelihood ? process : best;
            }
        }
        return best!;
    }

    /// <summary>The process with other observations and the same length scale and noise.</summary>
    public GaussianProcess With(IReadOnlyList<double[]> points, double[] values) => new(points, values, _scale, Noise);

    /// <summary>Mean and standard deviation of the function, without noise, at a point.</summary>
    public (double Mean, double Deviation) At(double[] point)
    {
        var covariances = new double[_points.Count];
        var mean = 0.0;
        for (var i = 0; i < covariances.Length; i++)
        {
            covariances[i] = Kernel(_points[i], point, _scale);
            mean += covariances[i] * _weights[i];
        }
        var explained = Forward(_factor, covariances).Sum(x => x * x);
        return (mean, Math.Sqrt(Math.Max(0, 1 - explained)));
    }

    private static double Kernel(double[] a, double[] b, double scale)
    {
        var square = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            square += (a[i] - b[i]) * (a[i] - b[i]);
        }
        var x = Math.Sqrt(5 * square) / scale;
        return (1 + x + (x * x / 3)) * StableMath.Exp(-Math.Min(x, 700));
    }

    /// <summary>Cholesky factor of the covariance of the observations, by rows.</summary>
    private static double[][] Factor(IReadOnlyList<double[]> points, double scale, double noise)
    {
        var rows = new double[points.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var sum = i == j ? 1 + noise : Kernel(points[i], points[j], scale);
                var other = rows[j];
                for (var k = 0; k < j; k++)
                {
                    sum -= row[k] * other[k];
                }
                // the noise keeps the diagonal away from 0
                row[j] = i == j ? Math.Sqrt(sum) : sum / other[j];
            }
        }
        return rows;
    }

    private static double[] Forward(double[][] factor, double[] values)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var (row, sum) = (factor[i], values[i]);
            for (var k = 0; k < i; k++)
            {
                sum -= row[k] * result[k];
            }
            result[i] = sum / row[i];
        }
        return result;
    }

    private static double[] Backward(double[][] factor, double[] values)
    {
        var result = new double[values.Length];
        for (var i = result.Length - 1; i >= 0; i--)
        {
            var sum = values[i];
            for (var k = i + 1; k < result.Length; k++)
            {
                sum -= factor[k][i] * result[k];
            }
            result[i] = sum / factor[i][i];
        }
        return result;
    }
}
