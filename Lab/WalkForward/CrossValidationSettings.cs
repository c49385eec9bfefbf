namespace Quant.Lab.WalkForward;

/// <summary>The shape of a combinatorial purged cross-validation.</summary>
public sealed record CrossValidationSettings
{
    /// <summary>Groups to split the days into, from 3 to 20.</summary>
    public int Groups { get; init; } = 6;

    /// <summary>Groups to test on at a time, at least 1 and below <see cref="Groups"/>.</summary>
    public int TestGroups { get; init; } = 2;

    /// <summary>Days before each test group that are not trained on.</summary>
    public int Purge { get; init; }

    /// <summary>Days after each test group that are not trained on.</summary>
    public int Embargo { get; init; }

    /// <summary>Trials at the same time, at least 1. The result does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
