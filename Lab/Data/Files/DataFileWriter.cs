using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Quant.Lab.Data.Files;

/// <summary>Writes the files of a change on all processors.</summary>
internal static class DataFileWriter
{
    /// <summary>Writes files into a change.</summary>
    /// <param name="files">Enumerated by one thread at a time, in order; their contents are made in parallel.</param>
    /// <param name="target">The change.</param>
    /// <param name="cancellation">Ends the writing with an exception.</param>
    /// <returns>What was written, by path.</returns>
    public static IReadOnlyList<WrittenFile> WriteAll(IEnumerable<DataFile> files, StagedFolder target, CancellationToken cancellation)
    {
        var written = new ConcurrentBag<WrittenFile>();
        InParallel.ForEach(files, Write, cancellation);
        return [.. written.OrderBy(x => x.Path, StringComparer.Ordinal)];

        void Write(DataFile file)
        {
            var content = file.Content();
            target.Write(file.Path, content);
            written.Add(new WrittenFile(file.Path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        }
    }
}

/// <summary>A file that was written.</summary>
/// <param name="Path">Relative to the data folder, '/' separated.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of its content, lower-case hexadecimal.</param>
internal sealed record WrittenFile(string Path, long Length, string Sha256);
