namespace Quant.Engine.Models;

/// <summary>Errors for parts of Lean that this engine does not have.</summary>
internal static class Unsupported
{
    /// <summary>An exception that names the missing feature and the way out.</summary>
    /// <param name="feature">What the algorithm asked for, as the beginning of a sentence.</param>
    public static NotSupportedException Feature(string feature)
        => new($"{feature} is not part of the embedded engine. Run this algorithm on Lean itself with `--engine lean`.");
}
