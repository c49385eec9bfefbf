using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Quant.Engine.Data.Sources;
using QuantConnect;

namespace Quant.Engine.Data.Columns;

/// <summary>The rows of one or several source files as columns, checked when opened. Read-only and thread-safe.</summary>
internal sealed class BarColumns
{
    private readonly Blob _blob;
    private readonly ColumnHeader _header;
    private readonly int[] _days;
    private readonly FileProblem[] _problems;

    private BarColumns(Blob blob, in ColumnHeader header, IReadOnlyList<SourceFile> sources)
    {
        _blob = blob;
        _header = header;
        _days = new int[(header.Days + 1) * 2];
        blob.Read<int>(header.DaysAt, _days);
        _problems = ReadProblems(sources);
    }

    public int Rows => (int)_header.Rows;

    /// <summary>SHA-256 that identifies the sources, in hex digits.</summary>
    public string Fingerprint => ((ReadOnlySpan<byte>)_header.Fingerprint).ToArray().ToHexString();

    public int Columns => _header.Columns;

    /// <summary>Number of source files.</summary>
    public int Files => _header.Days;

    /// <summary>Opens an image, or returns null when it is not whole or not made from these sources.</summary>
    /// <param name="blob">The image.</param>
    /// <param name="fingerprint">Identity of the sources.</param>
    /// <param name="sources">The sources, wherever they are now.</param>
    public static BarColumns? TryOpen(Blob blob, ReadOnlySpan<byte> fingerprint, IReadOnlyList<SourceFile> sources)
    {
        if (blob.Length < ColumnHeader.Size)
        {
            return null;
        }
        var bytes = new byte[ColumnHeader.Size];
        blob.Read<byte>(0, bytes);
        var header = MemoryMarshal.Read<ColumnHeader>(bytes);
        var whole = header.Magic == ColumnHeader.CurrentMagic
            && header.FileLength == blob.Length
            && header.HeaderHash == ContentHash.Of(bytes.AsSpan(0, ColumnHeader.HashAt))
            && fingerprint.SequenceEqual(header.Fingerprint)
            && header.BodyHash == BodyHash.Of(blob);
        return whole ? new BarColumns(blob, header, sources) : null;
    }

    /// <summary>First day of a file in days since year 1, and the rows it has.</summary>
    public (int Day, int FirstRow, int EndRow) File(int index) => (_days[2 * index], _days[(2 * index) + 1], _days[(2 * index) + 3]);

    /// <summary>Index of the file of a day, or -1.</summary>
    public int FileOn(int day)
    {
        int low = 0, high = Files - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _days[2 * middle];
            if (found == day)
            {
                return middle;
            }
            (low, high) = found < day ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    /// <summary>Problems of the files of some days, first and last inclusive.</summary>
    public IEnumerable<DataProblem> Problems(int firstDay, int lastDay)
        => _problems.Where(x => _days[2 * x.File] >= firstDay && _days[2 * x.File] <= lastDay).Select(x => x.Problem);

    /// <summary>The day of a dated row.</summary>
    public DateTime DayOf(int row)
    {
        Span<int> minutes = stackalloc int[1];
        ReadTimes(row, minutes);
        return new DateTime(minutes[0] * TimeSpan.TicksPerMinute).Date;
    }

    /// <summary>The last row before a time of dated rows, or the first row.</summary>
    public int RowBefore(int time)
    {
        int low = 0, high = Rows;
        Span<int> value = stackalloc int[1];
        while (low < high)
        {
            var middle = (low + high) / 2;
            ReadTimes(middle, value);
            (low, high) = value[0] < time ? (middle + 1, high) : (low, middle);
        }
        return Math.Max(0, low - 1);
    }

    public void ReadTimes(int row, Span<int> target) => _blob.Read(_header.TimesAt + ((long)row * sizeof(int)), target);

    public void ReadScales(int row, Span<ulong> target)
    {
        if (_header.ScalesAt == 0)
        {
            target.Fill(_header.UniformScales);
        }
        else
        {
            _blob.Read(_header.ScalesAt + ((long)row * sizeof(ulong)), target);
        }
    }

    /// <summary>Numbers of one column.</summary>
    /// <param name="column">Column.</param>
    /// <param name="row">First row.</param>
    /// <param name="target">As many numbers as wanted.</param>
    /// <param name="scratch">At least as long as the target.</param>
    public void ReadColumn(int column, int row, Span<long> target, Span<int> scratch)
    {
        var at = _header.ColumnAt[column];
        switch (_header.ColumnWidth[column])
        {
            case 0:
                target.Clear();
                break;

            case sizeof(int):
                scratch = scratch[..target.Length];
                _blob.Read(at + ((long)row * sizeof(int)), scratch);
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = scratch[i];
                }
                break;

            default:
                _blob.Read(at + ((long)row * sizeof(long)), target);
                break;
        }
    }

    private FileProblem[] ReadProblems(IReadOnlyList<SourceFile> sources)
    {
        if (_header.ProblemsLength == 0)
        {
            return [];
        }
        var bytes = new byte[_header.ProblemsLength];
        _blob.Read<byte>(_header.ProblemsAt, bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line =>
        {
            var parts = line.Split('\t', 4);
            var file = int.Parse(parts[0], CultureInfo.InvariantCulture);
            var severity = (DataProblemSeverity)int.Parse(parts[1], CultureInfo.InvariantCulture);
            return new FileProblem(file, new DataProblem(severity, sources[file].Display, int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]));
        }).ToArray();
    }

    private sealed record FileProblem(int File, DataProblem Problem);
}
