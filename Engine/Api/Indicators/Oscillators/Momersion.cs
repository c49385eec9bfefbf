namespace QuantConnect.Indicators;

/// <summary>Share of moves in the direction of the one before, in percent; 50 until ready or if half of the moves are none.</summary>
public class Momersion : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int? _minPeriod;
    private readonly RollingWindow<decimal> _products;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="minPeriod">Moves after which it is ready, at least 4; null for all.</param>
    /// <param name="fullPeriod">Moves to look at.</param>
    /// <exception cref="ArgumentException"><paramref name="minPeriod"/> is less than 4.</exception>
    public Momersion(string name, int? minPeriod, int fullPeriod)
        : base(name, fullPeriod)
    {
        if (minPeriod < 4)
        {
            throw new ArgumentException("The minimum period should be 4.", nameof(minPeriod));
        }
        _minPeriod = minPeriod;
        _products = new RollingWindow<decimal>(fullPeriod);
        WarmUpPeriod = minPeriod + 2 ?? fullPeriod + 3;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Momersion(int? minPeriod, int fullPeriod)
        : this($"Momersion({minPeriod},{fullPeriod})", minPeriod, fullPeriod)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Momersion(int fullPeriod)
        : this(null, fullPeriod)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _minPeriod is { } minimum ? _products.Count >= minimum : _products.Samples > _products.Size;

    /// <inheritdoc />
    public override int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _products.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (window.Count >= 3)
        {
            _products.Add((window[0].Value - window[1].Value) * (window[1].Value - window[2].Value));
        }
        if (!IsReady)
        {
            return 50m;
        }
        int same = 0, opposite = 0;
        for (var i = 0; i < _products.Count; i++)
        {
            same += _products[i] > 0 ? 1 : 0;
            opposite += _products[i] < 0 ? 1 : 0;
        }
        return _products.Count - same - opposite < 0.5 * _products.Count ? 100m * same / (same + opposite) : 50m;
    }
}
