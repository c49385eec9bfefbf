using System.Runtime.InteropServices;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Files;

/// <summary>
/// <c>returns.bin</c>: the daily returns of every set in the order of the sets, which the statistics of the whole sweep need and memory should not hold. A set takes one
/// little-endian double for every day from the first to the last; not a number where it has no return, so that a set that failed has none at all.
/// </summary>
internal sealed class ReturnsFile
{
    private readonly string _path;
    private readonly DateOnly _first;
    private readonly int _days;

    /// <summary>A file that may not be there yet.</summary>
    /// <param name="path">Where.</param>
    /// <param name="first">First day.</param>
    /// <param name="days">Days in all.</param>
    public ReturnsFile(string path, DateOnly first, int days) => (_path, _first, _days) = (path, first, days);

    /// <summary>Bytes of a set.</summary>
    public long RecordLength => (long)_days * sizeof(double);

    /// <summary>The record of a trial.</summary>
    public byte[] Record(DailyReturns returns)
    {
        var values = new double[_days];
        Array.Fill(values, double.NaN);
        for (var i = 0; i < returns.Values.Length; i++)
        {
            // the day before the first is sampled too where the time zones of algorithm and exchange differ
            var at = Math.Clamp(returns.Days[i].DayNumber - _first.DayNumber, 0, _days - 1);
            values[at] = double.IsNaN(values[at]) ? returns.Values[i] : ((1 + values[at]) * (1 + returns.Values[i])) - 1;
        }
        return MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
    }

    /// <summary>The records in the order of the sets, one at a time.</summary>
    public IEnumerable<double[]> Read()
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        while (stream.Position < stream.Length)
        {
            var values = new double[_days];
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            yield return values;
        }
    }
}
