using QuantConnect.Scheduling;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>How securities that a universe selects are subscribed.</summary>
public class UniverseSettings
{
    /// <summary>Settings from their parts.</summary>
    public UniverseSettings(
        Resolution resolution,
        decimal leverage,
        bool fillForward,
        bool extendedMarketHours,
        TimeSpan minimumTimeInUniverse,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted,
        DataMappingMode dataMappingMode = DataMappingMode.OpenInterest,
        int contractDepthOffset = 0,
        bool? asynchronous = null,
        IDateRule selectionDateRule = null!)
    {
        Resolution = resolution;
        Leverage = leverage;
        FillForward = fillForward;
        ExtendedMarketHours = extendedMarketHours;
        MinimumTimeInUniverse = minimumTimeInUniverse;
        DataNormalizationMode = dataNormalizationMode;
        DataMappingMode = dataMappingMode;
        ContractDepthOffset = contractDepthOffset;
        Asynchronous = asynchronous;
        Schedule = new Schedule();
        if (selectionDateRule is not null)
        {
            Schedule.On(selectionDateRule);
        }
    }

    /// <summary>A copy; its schedule can be changed on its own.</summary>
    public UniverseSettings(UniverseSettings universeSettings)
        : this(
            universeSettings.Resolution,
            universeSettings.Leverage,
            universeSettings.FillForward,
            universeSettings.ExtendedMarketHours,
            universeSettings.MinimumTimeInUniverse,
            universeSettings.DataNormalizationMode,
            universeSettings.DataMappingMode,
            universeSettings.ContractDepthOffset,
            universeSettings.Asynchronous)
    {
        SubscriptionDataTypes = universeSettings.SubscriptionDataTypes;
        Schedule = universeSettings.Schedule.Clone();
    }

    /// <summary>Bar length of the subscriptions.</summary>
    public Resolution Resolution { get; set; }

    /// <summary>Leverage of the securities; 0 leaves it to the brokerage model.</summary>
    public decimal Leverage { get; set; }

    /// <summary>Whether missing bars repeat the last one.</summary>
    public bool FillForward { get; set; }

    /// <summary>The days on which selection may run.</summary>
    public Schedule Schedule { get; set; }

    /// <summary>Whether pre- and post-market bars are delivered.</summary>
    public bool ExtendedMarketHours { get; set; }

    /// <summary>Shortest stay of a selected security.</summary>
    public TimeSpan MinimumTimeInUniverse { get; set; }

    /// <summary>How prices are adjusted for splits and dividends.</summary>
    public DataNormalizationMode DataNormalizationMode { get; set; }

    /// <summary>How continuous futures map to contracts.</summary>
    public DataMappingMode DataMappingMode { get; set; }

    /// <summary>How many contracts behind the front one a continuous future is.</summary>
    public int ContractDepthOffset { get; set; }

    /// <summary>The subscriptions to make for each security; null for those its type has by default.</summary>
    public List<Tuple<Type, TickType>>? SubscriptionDataTypes { get; set; }

    /// <summary>Whether selection may run ahead of the algorithm; backtests here always run it in step, with the same outcome.</summary>
    public bool? Asynchronous { get; set; }
}
