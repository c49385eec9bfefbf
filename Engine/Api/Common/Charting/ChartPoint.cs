namespace QuantConnect;

#pragma warning disable CA1708 // Lean has x and X, y and Y
/// <summary>One value at one time. Values are rounded to 7 significant digits, or 4 decimals above 1000.</summary>
public class ChartPoint : ISeriesPoint
#pragma warning restore CA1708
{
    private DateTime _time;
    private long _x;
    private decimal? _y;

    /// <summary>Creates an empty point.</summary>
    public ChartPoint()
    {
    }

    /// <summary>Creates a point at <paramref name="xValue"/> seconds after 1970-01-01 UTC.</summary>
    public ChartPoint(long xValue, decimal? yValue)
    {
        x = xValue;
        y = yValue;
    }

    /// <summary>Creates a point at the UTC time <paramref name="time"/>.</summary>
    public ChartPoint(DateTime time, decimal? value)
    {
        Time = time;
        y = value;
    }

    /// <summary>Creates a copy of <paramref name="point"/>.</summary>
    public ChartPoint(ChartPoint point)
    {
        _time = point._time;
        _x = point._x;
        _y = point._y;
    }

    /// <summary>Time, UTC; sets <see cref="x"/> as well.</summary>
    public DateTime Time
    {
        get => _time;
        set
        {
            _time = value;
            _x = Convert.ToInt64(QuantConnect.Time.DateTimeToUnixTimeStamp(value));
        }
    }

    /// <summary>Seconds since 1970-01-01 UTC, rounded; sets <see cref="Time"/> as well.</summary>
    public long x
    {
        get => _x;
        set
        {
            _x = value;
            _time = QuantConnect.Time.UnixTimeStampToDateTime(value);
        }
    }

    /// <summary>The value, or null for a gap; rounded when set.</summary>
    public decimal? y
    {
        get => _y;
        set => _y = value.SmartRounding();
    }

    /// <summary>Same as <see cref="x"/>.</summary>
    public long X => _x;

    /// <summary>Same as <see cref="y"/>.</summary>
    public decimal? Y => _y;

    /// <summary>A copy.</summary>
    public virtual ISeriesPoint Clone() => new ChartPoint(this);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{_time:o} - {_y}");
}
