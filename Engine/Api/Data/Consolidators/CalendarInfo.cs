namespace QuantConnect.Data.Consolidators;

/// <summary>Start and length of one bar of a calendar.</summary>
public readonly struct CalendarInfo
{
    /// <summary>Describes a bar.</summary>
    /// <param name="start">Its start, inclusive</param>
    /// <param name="period">Its length</param>
    public CalendarInfo(DateTime start, TimeSpan period)
    {
        Start = start;
        Period = period;
    }

    /// <summary>Start of the bar, inclusive.</summary>
    public DateTime Start { get; init; }

    /// <summary>Length of the bar.</summary>
    public TimeSpan Period { get; init; }

    /// <summary>End of the bar, exclusive.</summary>
    public DateTime End => Start + Period;

    /// <summary>Whether start and length are the same.</summary>
    public static bool operator ==(CalendarInfo left, CalendarInfo right) => left.Start == right.Start && left.Period == right.Period;

    /// <summary>Whether start or length differ.</summary>
    public static bool operator !=(CalendarInfo left, CalendarInfo right) => !(left == right);

    /// <summary>Whether <paramref name="obj"/> is a bar with the same start and length.</summary>
    public override bool Equals(object? obj) => obj is CalendarInfo other && this == other;

    /// <summary>A hash of start and length.</summary>
    public override int GetHashCode() => unchecked((Start.GetHashCode() * 397) ^ Period.GetHashCode());

    /// <summary>Start and length.</summary>
    public override string ToString() => $"{Start} {Period}";
}
