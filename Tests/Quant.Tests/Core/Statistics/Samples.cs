using FsCheck;
using FsCheck.Fluent;

namespace Quant.Tests.Core.Statistics;

/// <summary>Inputs for properties of statistics.</summary>
internal static class Samples
{
    /// <summary>Returns of up to 30 periods, from -20 % to +20 % in steps of a hundredth of a percent.</summary>
    public static Arbitrary<double[]> Returns(int least) =>
        Gen.Choose(least, 30).SelectMany(count => Gen.Choose(-2000, 2000).Select(x => x / 10_000.0).ArrayOf(count)).ToArbitrary();

    public static bool Near(double? a, double? b, double tolerance = 1e-9) =>
        a is null || b is null ? a is null && b is null : Math.Abs(a.Value - b.Value) <= tolerance * Math.Max(1, Math.Abs(a.Value));
}
