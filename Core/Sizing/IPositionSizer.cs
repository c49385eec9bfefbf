namespace Quant.Core.Sizing;

/// <summary>A rule that says how much to trade, before any limit.</summary>
public interface IPositionSizer
{
    /// <summary>Name for journals and reports, such as <c>fixed-fractional</c>.</summary>
    string Name { get; }

    /// <summary>The quantity the rule asks for: not negative, not rounded; NaN if something it needs is not known or not above 0.</summary>
    double Quantity(in SizingInput input);
}
