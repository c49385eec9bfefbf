namespace QuantConnect.Indicators;

/// <summary>Phases of <see cref="TomDemarkSequential"/>.</summary>
public enum TomDemarkSequentialPhase
{
    /// <summary>No count runs.</summary>
    None = 0,

    /// <summary>Closes below those of four bars before are counted.</summary>
    BuySetup = 1,

    /// <summary>Closes above those of four bars before are counted.</summary>
    SellSetup = 2,

    /// <summary>Closes at or below the lows of two bars before are counted.</summary>
    BuyCountdown = 3,

    /// <summary>Closes at or above the highs of two bars before are counted.</summary>
    SellCountdown = 4,

    /// <summary>A buy setup ended with a low below those of its sixth and seventh bars.</summary>
    BuySetupPerfect = 5,

    /// <summary>A sell setup ended with a high above those of its sixth and seventh bars.</summary>
    SellSetupPerfect = 6,
}
