namespace Quant.Lab.Sweeps.Search;

/// <summary>How good a set of parameters was, for comparison: more is better. Sets that do as they must come before all others, whatever their score.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Score">The objective; null where it is undefined, which is below every score.</param>
public readonly record struct SetRating(SetState State, double? Score) : IComparable<SetRating>
{
    /// <inheritdoc/>
    public int CompareTo(SetRating other)
    {
        var state = other.State.CompareTo(State);
        return state != 0 ? state : (Score ?? double.NegativeInfinity).CompareTo(other.Score ?? double.NegativeInfinity);
    }

    /// <summary>Whether the left one is worse.</summary>
    public static bool operator <(SetRating left, SetRating right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is better.</summary>
    public static bool operator >(SetRating left, SetRating right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not better.</summary>
    public static bool operator <=(SetRating left, SetRating right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not worse.</summary>
    public static bool operator >=(SetRating left, SetRating right) => left.CompareTo(right) >= 0;
}

/// <summary>What became of a set of parameters, the best first.</summary>
public enum SetState
{
    /// <summary>It ran, has the objective, and meets all constraints.</summary>
    Ok,

    /// <summary>It ran, and does not meet a constraint.</summary>
    Violates,

    /// <summary>It ran and meets all constraints, but the objective is undefined, for example because it did not trade.</summary>
    Undefined,

    /// <summary>It ended with an error.</summary>
    Failed,
}
