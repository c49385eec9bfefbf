namespace Quant.Lab.WalkForward;

/// <summary>Days that follow upon one another.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
public readonly record struct DayRange(DateOnly From, DateOnly To)
{
    /// <summary>For people: <c>2024-01-01 to 2024-01-31</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}");
}
