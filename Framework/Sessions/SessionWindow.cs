namespace Quant.Framework.Sessions;

/// <summary>A part of the day that has a name, in the wall-clock time of a place.</summary>
/// <param name="Name">Lower case words joined by hyphens.</param>
/// <param name="Zone">Time zone, a name of the tz database.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive. Not after <paramref name="Start"/> means that the window goes over midnight; 00:00 is the end of the day.</param>
public sealed record SessionWindow(string Name, string Zone, TimeOnly Start, TimeOnly End)
{
    /// <summary>Whether a wall-clock time of the zone is inside.</summary>
    public bool Contains(TimeOnly time) => time.IsBetween(Start, End);
}
