using System.Text;

namespace Quant.Lab.Trials.Keeping;

/// <summary>The whole lines of a text file in UTF-8, with where each one ends. A last line without a line feed, which a killed process leaves behind, does not count.</summary>
internal static class LineFile
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Reads one line after the other.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<(string Line, long End)> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[1 << 16];
        var line = new List<byte>();
        long end = 0;
        for (var length = stream.Read(buffer); length > 0; length = stream.Read(buffer))
        {
            var from = 0;
            while (from < length)
            {
                var at = Array.IndexOf(buffer, LineFeed, from, length - from);
                if (at < 0)
                {
                    line.AddRange(buffer.AsSpan(from, length - from));
                    break;
                }
                line.AddRange(buffer.AsSpan(from, at - from));
                end += line.Count + 1;
                yield return (Encoding.UTF8.GetString([.. line]), end);
                line.Clear();
                from = at + 1;
            }
        }
    }
}
