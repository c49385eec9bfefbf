namespace Quant.Core.Levels;

/// <summary>Mean of the last values.</summary>
internal sealed class RollingMean(int size, int least)
{
    private readonly Queue<double> _values = new(size);

    /// <summary>The mean; null before there are enough values.</summary>
    public double? Value => _values.Count >= least ? Sum() / _values.Count : null;

    public void Add(double value)
    {
        if (_values.Count == size)
        {
            _values.Dequeue();
        }
        _values.Enqueue(value);
    }

    public void Scale(double factor)
    {
        var scaled = _values.Select(x => x * factor).ToList();
        _values.Clear();
        scaled.ForEach(_values.Enqueue);
    }

    private double Sum()
    {
        var sum = 0.0;
        foreach (var value in _values)
        {
            sum += value;
        }
        return sum;
    }
}
