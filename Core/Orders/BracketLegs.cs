namespace Quant.Core.Orders;

/// <summary>The legs of a bracket by index. Targets follow the fixed ones, nearest first.</summary>
public static class BracketLegs
{
    /// <summary>Opens the position.</summary>
    public const int Entry = 0;

    /// <summary>Closes it at a loss, or at what trailing has secured.</summary>
    public const int Stop = 1;

    /// <summary>Closes it, or a part, at the market.</summary>
    public const int Exit = 2;

    /// <summary>Undoes what legs that raced each other have filled too much, at the market, in the direction of the entry.</summary>
    public const int Correction = 3;

    /// <summary>The first target.</summary>
    public const int FirstTarget = 4;

    /// <summary>Name for tags and journals.</summary>
    public static string Name(int leg) => leg switch
    {
        Entry => "entry",
        Stop => "stop",
        Exit => "exit",
        Correction => "correction",
        _ => FormattableString.Invariant($"target {leg - FirstTarget + 1}"),
    };

    /// <summary>Whether the leg trades in the direction of the entry.</summary>
    public static bool Opens(int leg) => leg is Entry or Correction;
}
