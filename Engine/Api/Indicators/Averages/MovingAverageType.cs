namespace QuantConnect.Indicators;

/// <summary>Kinds of moving average other indicators can be built on.</summary>
public enum MovingAverageType
{
    /// <summary><see cref="SimpleMovingAverage"/>.</summary>
    Simple = 0,

    /// <summary><see cref="ExponentialMovingAverage"/>.</summary>
    Exponential = 1,

    /// <summary><see cref="WilderMovingAverage"/>.</summary>
    Wilders = 2,

    /// <summary><see cref="Indicators.LinearWeightedMovingAverage"/>.</summary>
    LinearWeightedMovingAverage = 3,

    /// <summary><see cref="DoubleExponentialMovingAverage"/>.</summary>
    DoubleExponential = 4,

    /// <summary><see cref="TripleExponentialMovingAverage"/>.</summary>
    TripleExponential = 5,

    /// <summary><see cref="TriangularMovingAverage"/>.</summary>
    Triangular = 6,

    /// <summary><see cref="T3MovingAverage"/>.</summary>
    T3 = 7,

    /// <summary><see cref="KaufmanAdaptiveMovingAverage"/>.</summary>
    Kama = 8,

    /// <summary><see cref="HullMovingAverage"/>.</summary>
    Hull = 9,

    /// <summary><see cref="ArnaudLegouxMovingAverage"/>.</summary>
    Alma = 10,

    /// <summary><see cref="ZeroLagExponentialMovingAverage"/>.</summary>
    Zlema = 11,

    /// <summary><see cref="McGinleyDynamic"/>.</summary>
    MGD = 12,
}
