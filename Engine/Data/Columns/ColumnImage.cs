using System.Runtime.InteropServices;
using System.Text;
using Quant.Engine.Data.Sources;

namespace Quant.Engine.Data.Columns;

/// <summary>Lays out parsed rows as a column file.</summary>
internal static class ColumnImage
{
    /// <summary>Bytes of the file for these sources.</summary>
    /// <param name="files">Rows, files in order of time.</param>
    /// <param name="format">How they were written.</param>
    /// <param name="fingerprint">Identity of the sources.</param>
    public static byte[] Build(IReadOnlyList<ParsedRows> files, RowFormat format, ReadOnlySpan<byte> fingerprint)
    {
        var header = new ColumnHeader { Magic = ColumnHeader.CurrentMagic, Columns = format.ValueCount, Days = files.Count };
        fingerprint.CopyTo(header.Fingerprint);
        foreach (var file in files)
        {
            header.Rows += file.Count;
        }
        var problems = WriteProblems(files);
        header.ProblemsLength = problems.Length;
        var perRow = !TryUniformScales(files, out header.UniformScales);

        long end = ColumnHeader.Size;
        header.DaysAt = Take(ref end, (files.Count + 1) * 8L);
        header.TimesAt = Take(ref end, header.Rows * sizeof(int));
        header.ScalesAt = perRow ? Take(ref end, header.Rows * sizeof(ulong)) : 0;
        for (var c = 0; c < format.ValueCount; c++)
        {
            header.ColumnWidth[c] = Width(files, c, format.ValueCount);
            header.ColumnAt[c] = Take(ref end, header.Rows * header.ColumnWidth[c]);
        }
        header.ProblemsAt = Take(ref end, problems.Length);
        header.FileLength = end;

        var image = new byte[end];
        Fill(image, files, header, perRow);
        problems.CopyTo(image, header.ProblemsAt);
        header.BodyHash = BodyHash.Of(new MemoryBlob(image));
        MemoryMarshal.Write(image, in header);
        header.HeaderHash = ContentHash.Of(image.AsSpan(0, ColumnHeader.HashAt));
        MemoryMarshal.Write(image, in header);
        return image;
    }

    private static void Fill(byte[] image, IReadOnlyList<ParsedRows> files, in ColumnHeader header, bool perRow)
    {
        var columns = header.Columns;
        var days = MemoryMarshal.Cast<byte, int>(image.AsSpan((int)header.DaysAt, (files.Count + 1) * 8));
        var times = MemoryMarshal.Cast<byte, int>(image.AsSpan((int)header.TimesAt, (int)header.Rows * sizeof(int)));
        var row = 0;
        for (var f = 0; f < files.Count; f++)
        {
            var file = files[f];
            days[2 * f] = (int)(file.Source.Day.Ticks / TimeSpan.TicksPerDay);
            days[(2 * f) + 1] = row;
            file.Times.AsSpan(0, file.Count).CopyTo(times[row..]);
            if (perRow)
            {
                file.Scales.AsSpan(0, file.Count).CopyTo(MemoryMarshal.Cast<byte, ulong>(image.AsSpan((int)header.ScalesAt))[row..]);
            }
            for (var c = 0; c < columns; c++)
            {
                var target = image.AsSpan((int)header.ColumnAt[c], (int)header.Rows * header.ColumnWidth[c]);
                if (header.ColumnWidth[c] == sizeof(int))
                {
                    var narrow = MemoryMarshal.Cast<byte, int>(target);
                    for (var r = 0; r < file.Count; r++)
                    {
                        narrow[row + r] = (int)file.Values[(r * columns) + c];
                    }
                }
                else if (header.ColumnWidth[c] == sizeof(long))
                {
                    var wide = MemoryMarshal.Cast<byte, long>(target);
                    for (var r = 0; r < file.Count; r++)
                    {
                        wide[row + r] = file.Values[(r * columns) + c];
                    }
                }
            }
            row += file.Count;
        }
        days[2 * files.Count] = int.MaxValue;
        days[(2 * files.Count) + 1] = row;
    }

    private static bool TryUniformScales(IReadOnlyList<ParsedRows> files, out ulong scales)
    {
        var found = false;
        scales = 0;
        foreach (var file in files)
        {
            for (var r = 0; r < file.Count; r++)
            {
                if (found && file.Scales[r] != scales)
                {
                    scales = 0;
                    return false;
                }
                (found, scales) = (true, file.Scales[r]);
            }
        }
        return true;
    }

    private static int Width(IReadOnlyList<ParsedRows> files, int column, int columns)
    {
        var width = 0;
        foreach (var file in files)
        {
            for (var r = 0; r < file.Count; r++)
            {
                var value = file.Values[(r * columns) + column];
                if (value is > int.MaxValue or < int.MinValue)
                {
                    return sizeof(long);
                }
                if (value != 0)
                {
                    width = sizeof(int);
                }
            }
        }
        return width;
    }

    private static byte[] WriteProblems(IReadOnlyList<ParsedRows> files)
    {
        var text = new StringBuilder();
        for (var f = 0; f < files.Count; f++)
        {
            foreach (var p in files[f].Problems)
            {
                text.Append(f).Append('\t').Append((int)p.Severity).Append('\t').Append(p.Row).Append('\t').Append(p.Message).Append('\n');
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static long Take(ref long end, long length)
    {
        var at = end;
        end += (length + 7) & ~7L;
        return at;
    }
}
