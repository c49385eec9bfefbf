namespace QuantConnect;

/// <summary>Stage of an algorithm's life.</summary>
public enum AlgorithmStatus
{
    /// <summary>Could not be started.</summary>
    DeployError,

    /// <summary>Waits to be started.</summary>
    InQueue,

    /// <summary>Runs.</summary>
    Running,

    /// <summary>Stopped by request.</summary>
    Stopped,

    /// <summary>Stopped with all positions closed.</summary>
    Liquidated,

    /// <summary>Removed.</summary>
    Deleted,

    /// <summary>Ended normally.</summary>
    Completed,

    /// <summary>Ended by an exception.</summary>
    RuntimeError,

    /// <summary>Unusable state.</summary>
    Invalid,

    /// <summary>Connects to a brokerage.</summary>
    LoggingIn,

    /// <summary>Runs its Initialize.</summary>
    Initializing,

    /// <summary>Replays history (warm-up).</summary>
    History,

    /// <summary>Waits for user input.</summary>
    PendingInput,

    /// <summary>Nothing runs.</summary>
    Idle,
}
