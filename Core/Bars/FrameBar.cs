namespace Quant.Core.Bars;

/// <summary>A closed candle and its time frame.</summary>
/// <param name="Frame">Time frame.</param>
/// <param name="Bar">The candle.</param>
public readonly record struct FrameBar(TimeFrame Frame, Bar Bar);
