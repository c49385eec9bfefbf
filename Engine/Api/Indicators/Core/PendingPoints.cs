namespace QuantConnect.Indicators;

/// <summary>
/// The latest values of an indicator that nobody has looked at as data points yet. Most are never looked at: an algorithm compares two
/// averages, which takes their numbers. The objects of the window of two are made when somebody asks for them.
/// </summary>
internal sealed class PendingPoints
{
    // a window of two shows the last two points and the one that fell out last
    private const int Kept = RememberedWindow + 1;
    private const int RememberedWindow = 2;

    private readonly Point[] _points = new Point[Kept];
    private int _last = Kept - 1;
    private int _count;

    /// <summary>The newest value.</summary>
    public decimal Value => _points[_last].Value;

    /// <summary>Whether a window can be brought up to date later without a difference: it has the usual size and is full.</summary>
    public static bool CanServe(RollingWindow<IndicatorDataPoint> window) => window.IsFullOf(RememberedWindow);

    public void Add(Symbol symbol, DateTime end, decimal value)
    {
        _last = _last == Kept - 1 ? 0 : _last + 1;
        _points[_last] = new Point(symbol, end, value);
        _count++;
    }

    /// <summary>Adds the points to the window as if each had been added at its time, and forgets them.</summary>
    public void MoveTo(RollingWindow<IndicatorDataPoint> window)
    {
        var shown = Math.Min(_count, Kept);
        window.Skip(_count - shown);
        for (var age = shown - 1; age >= 0; age--)
        {
            var point = _points[(_last + Kept - age) % Kept];
            window.Add(new IndicatorDataPoint(point.Symbol, point.End, point.Value));
        }
        _count = 0;
    }

    private readonly record struct Point(Symbol Symbol, DateTime End, decimal Value);
}
