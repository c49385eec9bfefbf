using System.Globalization;
using Quant.Lab.Runs;

namespace Quant.Lab.Lean;

/// <summary>The lines beginning with <c>@</c> with which the launcher tells how a run goes; Lean's result files do not have what is in them.</summary>
/// <param name="progress">Told how far it is; null for nobody.</param>
internal sealed class LeanReport(IProgress<RunProgress>? progress)
{
    /// <summary>Whether the algorithm has come to its first step.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Data points taken in; null as long as it has not been told.</summary>
    public long? DataPoints { get; private set; }

    /// <summary>Lean's hash over the orders; empty as long as it has not been told.</summary>
    public string OrderListHash { get; private set; } = "";

    /// <summary>Takes a line.</summary>
    /// <returns>Whether it was one of these.</returns>
    public bool Take(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var culture = CultureInfo.InvariantCulture;
        switch (line.Split(' '))
        {
            case ["@progress", var ticks, var fraction]:
                HasBegun = true;
                progress?.Report(new RunProgress(new DateTime(long.Parse(ticks, culture), DateTimeKind.Utc), double.Parse(fraction, culture)));
                return true;
            case ["@points", var number]:
                DataPoints = long.Parse(number, culture);
                return true;
            case ["@hash", var hash]:
                OrderListHash = hash;
                return true;
            default:
                return false;
        }
    }
}
