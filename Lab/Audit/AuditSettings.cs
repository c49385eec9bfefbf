namespace Quant.Lab.Audit;

/// <summary>How thorough an audit is. The same settings give the same report.</summary>
public sealed record AuditSettings
{
    /// <summary>
    /// Times at which the future is taken away and scrambled, spread over the decisions of each kind; each costs two runs. A leak of one bar shows only at a
    /// decision that it changes, so more cuts find rarer leaks.
    /// </summary>
    public int Cuts
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Cuts));
            field = value;
        }
    } = 8;

    /// <summary>Seed of the scrambled futures.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Runs at the same time, at least 1; also the number of concurrent runs that must agree.</summary>
    public int Jobs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Jobs));
            field = value;
        }
    } = Math.Max(2, Environment.ProcessorCount);
}
