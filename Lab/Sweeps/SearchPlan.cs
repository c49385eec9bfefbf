using System.Numerics;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps;

/// <summary>How the sets of a sweep are chosen.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Sets">Sets in all, at least 1.</param>
/// <param name="Seed">Another seed, other sets; a grid has none.</param>
public sealed record SearchPlan(SearchKind Kind, int Sets, ulong Seed)
{
    /// <summary>Sets of a genetic search that was not told how many: ten generations.</summary>
    public const int GeneticSets = 10 * GeneticSearch.Population;

    /// <summary>Sets of a Bayesian search, at most.</summary>
    public const int MostBayesSets = BayesSearch.MostSets;

    /// <summary>Every combination.</summary>
    /// <param name="space">What to choose from.</param>
    /// <param name="most">Combinations, at most.</param>
    /// <exception cref="UserErrorException">There are more.</exception>
    public static SearchPlan Grid(ParameterSpace space, int most)
    {
        ArgumentNullException.ThrowIfNull(space);
        return space.Count <= most
            ? new SearchPlan(SearchKind.Grid, (int)space.Count, 0)
            : throw new UserErrorException(
                $"The ranges make {space.CountText} sets of {Parameters(space)}: try some of them with --random 500, --bayes 100 or --genetic, or vary less or in larger steps.");
    }

    /// <summary>The search that the plan describes.</summary>
    /// <param name="space">What to choose from.</param>
    public ISetSearch Start(ParameterSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return Kind switch
        {
            SearchKind.Grid => new GridSearch(space),
            SearchKind.Random => new RandomSearch(space, Sets, Seed),
            SearchKind.Genetic => new GeneticSearch(space, Sets, Seed),
            SearchKind.Bayes => new BayesSearch(space, Sets, Seed),
            _ => throw new InvalidOperationException($"Invariant: there is a search of kind {Kind}."),
        };
    }

    /// <summary>The plan cut to the sets that there are.</summary>
    public SearchPlan Within(ParameterSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return this with { Sets = (int)BigInteger.Min(Sets, space.Count) };
    }

    private static string Parameters(ParameterSpace space) => space.Ranges.Count == 1 ? "1 parameter" : $"{space.Ranges.Count} parameters";
}

/// <summary>The ways to choose sets.</summary>
public enum SearchKind
{
    /// <summary>Every combination.</summary>
    Grid,

    /// <summary>Different random ones.</summary>
    Random,

    /// <summary>Children of the best ones so far.</summary>
    Genetic,

    /// <summary>Those that promise most, judged by what was seen.</summary>
    Bayes,
}
