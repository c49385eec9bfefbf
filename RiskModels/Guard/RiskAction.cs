namespace Quant.RiskModels.Guard;

/// <summary>What a finding asks for.</summary>
public enum RiskAction
{
    /// <summary>Nothing: the measure is looked at only, so that a warning can be given.</summary>
    Watch,

    /// <summary>Moves the stop of a symbol's position closer to the market.</summary>
    TightenStop,

    /// <summary>Moves the last target of a symbol's position.</summary>
    MoveTarget,

    /// <summary>Lets a symbol have no more units than that, held or wanted.</summary>
    Cap,

    /// <summary>Takes a part of the position off; the insight behind it stays.</summary>
    Reduce,

    /// <summary>Closes a symbol's position and cancels the insight behind it.</summary>
    Close,

    /// <summary>Lets nobody take new risk; positions stay.</summary>
    Refuse,

    /// <summary>Lets nobody take new risk, and closes everything.</summary>
    Halt,

    /// <summary>Lets nobody take new risk as long as it is found; positions stay. Stronger than <see cref="Refuse"/> in name only: what is wrong is not the account.</summary>
    Freeze,
}
