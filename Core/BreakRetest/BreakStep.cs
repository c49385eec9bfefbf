namespace Quant.Core.BreakRetest;

/// <summary>What a bar meant for the break of a level.</summary>
public enum BreakStep
{
    /// <summary>Nothing new.</summary>
    None = 0,

    /// <summary>The break is confirmed.</summary>
    Broken,

    /// <summary>Enough closes beyond the level, but too little volume, or it is not known what is usual; price must close inside before the next try.</summary>
    TooLittleVolume,

    /// <summary>Price closed inside again soon after the break.</summary>
    FalseBreak,
}
