namespace Quant.Engine.Models;

/// <summary>More than this no market order costs, in the quote currency of its security.</summary>
/// <param name="PerOrder">Part that depends on nothing.</param>
/// <param name="PerUnit">Part for each unit of the order's quantity.</param>
/// <param name="Share">Part of the order's value at the bid (sales) or ask (purchases).</param>
internal readonly record struct FeeBound(double PerOrder, double PerUnit, double Share);
