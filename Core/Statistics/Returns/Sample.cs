namespace Quant.Core.Statistics.Returns;

/// <summary>Samples in order.</summary>
internal static class Sample
{
    /// <summary>A copy of finite numbers, ascending.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        // by a comparison: the runtime makes its sort of plain numbers by reflection, so that no image holds it, and a risk rule of every run asks for this
        Array.Sort(sorted, static (x, y) => x.CompareTo(y));
        return sorted;
    }
}
