namespace Quant.Core.BreakRetest;

/// <summary>What a bar meant for the retest of a broken level.</summary>
public enum RetestStep
{
    /// <summary>Nothing new.</summary>
    None = 0,

    /// <summary>Price came back to the level.</summary>
    Touched,

    /// <summary>It bounced cleanly: the retest is complete.</summary>
    Bounced,

    /// <summary>Too much time since the break.</summary>
    TimedOut,

    /// <summary>It closed too deep inside.</summary>
    Invalidated,

    /// <summary>It went to and fro over the level, or hung there, for too long.</summary>
    Choppy,
}
