using Quant.Lab.Algorithms;
using Quant.Lab.Runs;
using QuantConnect.Algorithm;

namespace Quant.Lab.Audit;

/// <summary>What to audit.</summary>
/// <param name="Name">What to call it in reports.</param>
/// <param name="Create">Makes a fresh algorithm for each run; called from several threads.</param>
/// <param name="DataFolder">Root of a Lean data folder. Nothing in it is changed; other futures are made in copies.</param>
public sealed record AuditSubject(string Name, Func<QCAlgorithm> Create, string DataFolder)
{
    /// <summary>The algorithm's parameters by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of the parameters that a sweep may choose, which is how results are over-fitted; null if nobody knows, and every parameter with a number counts.</summary>
    public IReadOnlySet<string>? Tunable { get; init; }

    /// <summary>What to try to find the parameter that exposes a leak.</summary>
    public IReadOnlyList<ParameterChoice> Choices { get; init; } = [];

    /// <summary>First day, in the algorithm's time zone; null for what the algorithm sets.</summary>
    public DateTime? From { get; init; }

    /// <summary>Last day, inclusive; null for what the algorithm sets.</summary>
    public DateTime? To { get; init; }

    /// <summary>Cash to start with in account currency; null for what the algorithm sets.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Where parsed data is kept; null for the data folder's own cache.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Says what "today" is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What a run would run.</summary>
    /// <param name="request">The run.</param>
    /// <param name="vary">Values to try when a leak is found, as for <see cref="ParameterChoice.Of"/>.</param>
    /// <exception cref="UserErrorException">The algorithm cannot be loaded, a parameter is nearly one of its <c>config.json</c>, or what to try cannot be read.</exception>
    public static AuditSubject Of(RunRequest request, IReadOnlyList<string> vary)
    {
        ArgumentNullException.ThrowIfNull(request);
        var type = AlgorithmLoader.Load(request.Algorithm);
        var described = AlgorithmLoader.Parameters(type);
        return new AuditSubject(request.Algorithm.Name, () => AlgorithmLoader.Create(type), request.DataFolder)
        {
            Parameters = request.Parameters,
            Choices = ParameterChoice.Of(request.Algorithm, described, request.Changes, vary),
            Tunable = described?.Where(x => x.HasRange).Select(x => x.Name).ToHashSet(StringComparer.Ordinal),
            From = request.From,
            To = request.To,
            Cash = request.Cash,
            Clock = request.Clock,
        };
    }
}
