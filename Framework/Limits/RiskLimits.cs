using Quant.Framework.Options;

namespace Quant.Framework.Limits;

/// <summary>
/// The limits of <c>config/risk.json</c>, as they were when this assembly was built. Fractions, not per cent. A smaller value is always the tighter limit.
/// </summary>
public sealed record RiskLimits
{
    /// <summary>Loss at the stop of one trade, as a fraction of equity.</summary>
    [Option("max-risk-per-trade", "Loss at the stop of one trade, as a fraction of equity.", Min = 0.0001, Max = 0.1)]
    public decimal MaxRiskPerTrade { get; init; }

    /// <summary>Unrealised loss of a position, as a fraction of its cost.</summary>
    [Option("max-position-loss", "Unrealised loss of a position, as a fraction of its cost.", Min = 0.001, Max = 1)]
    public decimal MaxPositionLoss { get; init; }

    /// <summary>Absolute value of a position, as a fraction of equity.</summary>
    [Option("max-position-weight", "Absolute value of a position, as a fraction of equity.", Min = 0.001, Max = 10)]
    public decimal MaxPositionWeight { get; init; }

    /// <summary>Sum of the absolute values of all positions, as a fraction of equity.</summary>
    [Option("max-gross-exposure", "Sum of the absolute values of all positions, as a fraction of equity.", Min = 0.001, Max = 20)]
    public decimal MaxGrossExposure { get; init; }

    /// <summary>Loss since the start of the day, as a fraction of the equity then.</summary>
    [Option("max-daily-loss", "Loss since the start of the day, as a fraction of the equity then.", Min = 0.001, Max = 1)]
    public decimal MaxDailyLoss { get; init; }

    /// <summary>Fall from the highest equity so far, as a fraction of it.</summary>
    [Option("max-drawdown", "Fall from the highest equity so far, as a fraction of it.", Min = 0.001, Max = 1)]
    public decimal MaxDrawdown { get; init; }

    /// <summary>Orders sent in one day, all symbols together.</summary>
    [Option("max-orders-per-day", "Orders sent in one day, all symbols together.", Min = 1, Max = 100_000)]
    public int MaxOrdersPerDay { get; init; }

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
        var result = new RiskLimits
        {
            MaxRiskPerTrade = Tighter("max-risk-per-trade", MaxRiskPerTrade, asked.MaxRiskPerTrade, errors),
            MaxPositionLoss = Tighter("max-position-loss", MaxPositionLoss, asked.MaxPositionLoss, errors),
            MaxPositionWeight = Tighter("max-position-weight", MaxPositionWeight, asked.MaxPositionWeight, errors),
            MaxGrossExposure = Tighter("max-gross-exposure", MaxGrossExposure, asked.MaxGrossExposure, errors),
            MaxDailyLoss = Tighter("max-daily-loss", MaxDailyLoss, asked.MaxDailyLoss, errors),
            MaxDrawdown = Tighter("max-drawdown", MaxDrawdown, asked.MaxDrawdown, errors),
            MaxOrdersPerDay = Tighter("max-orders-per-day", MaxOrdersPerDay, asked.MaxOrdersPerDay, errors),
        };
        return errors.Count == 0 ? result : throw new OptionsException(errors);
    }

    private static T Tighter<T>(string name, T limit, T? asked, List<string> errors)
        where T : struct, IComparable<T>, IFormattable
    {
        if (asked is not { } value)
        {
            return limit;
        }
        if (value.CompareTo(limit) > 0)
        {
            errors.Add(FormattableString.Invariant($"{name} = {value} is looser than the limit {limit} in config/risk.json; a strategy may only tighten it."));
        }
        return value;
    }
}
