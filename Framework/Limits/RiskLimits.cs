using System.Reflection;
using Quant.Framework.Options;

namespace Quant.Framework.Limits;

/// <summary>
/// The limits of <c>config/risk.json</c>, as they were when this assembly was built. Fractions, not per cent. A smaller value is the tighter limit, except for
/// <see cref="CoolDown"/>. What each binds, and how, is in <c>RiskModels/README.md</c>.
/// </summary>
public sealed record RiskLimits
{
    /// <summary>Loss at the stop of one trade, as a fraction of equity.</summary>
    [Option("max-risk-per-trade", "Loss at the stop of one trade, as a fraction of equity.", Min = 0.0001, Max = 0.1)]
    public decimal MaxRiskPerTrade { get; init; }

    /// <summary>Loss at the stops of all trades together, as a fraction of equity.</summary>
    [Option("max-open-risk", "Loss at the stops of all trades together, as a fraction of equity.", Min = 0.0001, Max = 1)]
    public decimal MaxOpenRisk { get; init; }

    /// <summary>Unrealised loss of a position, as a fraction of its cost.</summary>
    [Option("max-position-loss", "Unrealised loss of a position, as a fraction of its cost.", Min = 0.001, Max = 1)]
    public decimal MaxPositionLoss { get; init; }

    /// <summary>Units of one position.</summary>
    [Option("max-position-size", "Units of one position.", Min = 0.00000001, Max = 1000000000)]
    public decimal MaxPositionSize { get; init; }

    /// <summary>Absolute value of a position, in account currency.</summary>
    [Option("max-position-notional", "Absolute value of a position, in account currency.", Min = 1, Max = 1000000000)]
    public decimal MaxPositionNotional { get; init; }

    /// <summary>Absolute value of a position, as a fraction of equity.</summary>
    [Option("max-position-weight", "Absolute value of a position, as a fraction of equity.", Min = 0.001, Max = 10)]
    public decimal MaxPositionWeight { get; init; }

    /// <summary>Sum of the absolute values of all positions, as a fraction of equity.</summary>
    [Option("max-gross-exposure", "Sum of the absolute values of all positions, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal MaxGrossExposure { get; init; }

    /// <summary>Absolute value of the sum of all positions, as a fraction of equity.</summary>
    [Option("max-net-exposure", "Absolute value of the sum of all positions, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal MaxNetExposure { get; init; }

    /// <summary>Sum of the absolute values of the positions in one sector, as a fraction of equity.</summary>
    [Option("max-sector-exposure", "Sum of the absolute values of the positions in one sector, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal MaxSectorExposure { get; init; }

    /// <summary>Sum of the absolute values of positions that move together, as a fraction of equity.</summary>
    [Option("max-cluster-exposure", "Sum of the absolute values of positions that move together, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal MaxClusterExposure { get; init; }

    /// <summary>Correlation from which on two symbols move together.</summary>
    [Option("cluster-correlation", "Correlation from which on two symbols move together.", Min = 0.05, Max = 1)]
    public decimal ClusterCorrelation { get; init; }

    /// <summary>Loss of one day that is not exceeded with 95 % confidence, as a fraction of equity.</summary>
    [Option("max-value-at-risk", "Loss of one day that is not exceeded with 95 % confidence, as a fraction of equity.", Min = 0.0001, Max = 1)]
    public decimal MaxValueAtRisk { get; init; }

    /// <summary>Mean loss of the worst 2.5 % of days, as a fraction of equity.</summary>
    [Option("max-expected-shortfall", "Mean loss of the worst 2.5 % of days, as a fraction of equity.", Min = 0.0001, Max = 1)]
    public decimal MaxExpectedShortfall { get; init; }

    /// <summary>Loss since the start of the day, as a fraction of the equity then.</summary>
    [Option("max-daily-loss", "Loss since the start of the day, as a fraction of the equity then.", Min = 0.001, Max = 1)]
    public decimal MaxDailyLoss { get; init; }

    /// <summary>Fall from the highest equity so far, as a fraction of it.</summary>
    [Option("max-drawdown", "Fall from the highest equity so far, as a fraction of it.", Min = 0.001, Max = 1)]
    public decimal MaxDrawdown { get; init; }

    /// <summary>Positions open at the same time.</summary>
    [Option("max-open-trades", "Positions open at the same time.", Min = 1, Max = 10000)]
    public int MaxOpenTrades { get; init; }

    /// <summary>Orders sent within a minute, all symbols together.</summary>
    [Option("max-orders-per-minute", "Orders sent within a minute, all symbols together.", Min = 1, Max = 10000)]
    public int MaxOrdersPerMinute { get; init; }

    /// <summary>Orders sent in one day, all symbols together.</summary>
    [Option("max-orders-per-day", "Orders sent in one day, all symbols together.", Min = 1, Max = 100_000)]
    public int MaxOrdersPerDay { get; init; }

    /// <summary>Minutes of open market without data of a security that is held.</summary>
    [Option("max-data-age", "Minutes of open market without data of a security that is held.", Min = 1, Max = 10_000)]
    public int MaxDataAge { get; init; }

    /// <summary>Losing trades in a row that end trading for a while.</summary>
    [Option("max-losses-in-a-row", "Losing trades in a row that end trading for a while.", Min = 1, Max = 1000)]
    public int MaxLossesInARow { get; init; }

    /// <summary>Minutes without new trades after too many losses in a row.</summary>
    [Option("loss-cool-down", "Minutes without new trades after too many losses in a row.", Min = 1, Max = 100_000)]
    [LargerIsTighter]
    public int CoolDown { get; init; }

    /// <summary>Part of a limit from which on a warning is given.</summary>
    [Option("warn-at", "Part of a limit from which on a warning is given.", Min = 0.01, Max = 1)]
    public decimal WarnAt { get; init; }

    /// <summary>The limits built into this assembly.</summary>
    /// <exception cref="ConfigurationException">The file was wrong when the assembly was built.</exception>
    public static RiskLimits Load() => Parse(BuiltInFile.Read("risk.json"));

    /// <summary>Reads limits from the text of a <c>risk.json</c>.</summary>
    /// <exception cref="ConfigurationException">It is not JSON, or a limit is missing, unknown, twice or out of range.</exception>
    public static RiskLimits Parse(string json)
    {
        var values = JsonFile.FlatObject("risk.json", json);
        var missing = OptionsBinder.Describe<RiskLimits>().Where(x => !values.ContainsKey(x.Name)).Select(x => $"{x.Name}: missing, must be {x.Allowed}.").ToList();
        try
        {
            var limits = OptionsBinder.Bind<RiskLimits>(values);
            return missing.Count == 0 ? limits : throw new ConfigurationException("risk.json", missing);
        }
        catch (OptionsException error)
        {
            throw new ConfigurationException("risk.json", [.. error.Errors, .. missing]);
        }
    }

    /// <summary>These limits, tightened where a strategy asks for it.</summary>
    /// <param name="asked">What the strategy asks for.</param>
    /// <exception cref="OptionsException">It asks for a looser limit; the message names both values of each.</exception>
    public RiskLimits TightenedBy(RiskOptions asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var errors = new List<string>();
        var result = this with { };
        foreach (var option in OptionsBinder.Describe<RiskLimits>())
        {
            // a limit and the option to tighten it are properties of the same name: a test compares both records
            var value = typeof(RiskOptions).GetProperty(option.Property.Name)!.GetValue(asked);
            if (value is null)
            {
                continue;
            }
            var limit = option.Property.GetValue(this)!;
            var sign = option.Property.IsDefined(typeof(LargerIsTighterAttribute)) ? -1 : 1;
            if (sign * ((IComparable)value).CompareTo(limit) > 0)
            {
                errors.Add(FormattableString.Invariant($"{option.Name} = {value} is looser than the limit {limit} in config/risk.json; a strategy may only tighten it."));
            }
            option.Property.SetValue(result, value);
        }
        return errors.Count == 0 ? result : throw new OptionsException(errors);
    }

    /// <summary>Marks a limit of which a larger value is the tighter one.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    private sealed class LargerIsTighterAttribute : Attribute;
}
