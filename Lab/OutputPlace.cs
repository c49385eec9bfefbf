namespace Quant.Lab;

/// <summary>Places that people name for results. Of one that cannot be written they are told in a sentence: which, why, and what to do.</summary>
internal static class OutputPlace
{
    /// <summary>Complains about a folder that cannot be made or be written to, which is better done before the work than after it. Leaves nothing behind.</summary>
    /// <param name="folder">The folder, which need not be there.</param>
    /// <exception cref="UserErrorException">Nothing can be written there.</exception>
    public static void RequireFolder(string folder) => WriteFolder(folder, () =>
    {
        var made = new List<string>();
        for (var missing = Path.GetFullPath(folder); missing is not null && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing))
        {
            made.Add(missing);
        }
        try
        {
            Directory.CreateDirectory(folder);
            using (File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose))
            {
                return;
            }
        }
        finally
        {
            foreach (var trace in made.Where(Directory.Exists))
            {
                Directory.Delete(trace);
            }
        }
    });

    /// <summary>Does what makes or changes a folder.</summary>
    /// <param name="folder">The folder, as it is called when it cannot be written.</param>
    /// <param name="write">What to do; faults of the file system are taken to be the folder's.</param>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static void WriteFolder(string folder, Action write) => Write(folder, Path.GetFullPath(folder), write);

    /// <summary>Does what writes a file.</summary>
    /// <param name="file">The file, as it is called when it cannot be written.</param>
    /// <param name="write">What to do; faults of the file system are taken to be the file's.</param>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static void WriteFile(string file, Action write) => Write(file, Path.GetDirectoryName(Path.GetFullPath(file)), write);

    // ENOSPC of Linux and macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows
    private static bool IsDiskFull(Exception error) => error is IOException { HResult: 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) };

    private static void Write(string place, string? folder, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var remedy = IsDiskFull(error) ? "make room there" : "make this one writable";
            throw new UserErrorException($"{place} cannot be written ({Reason(folder, error)}): name another place, or {remedy}.", error);
        }
    }

    // in words of what was named: messages of the system speak of temporary names, or of a part of a path without saying which
    private static string Reason(string? folder, Exception error)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                return $"{folder} is a file, not a folder";
            }
        }
        return error switch
        {
            UnauthorizedAccessException => "access is denied",
            PathTooLongException => "the name is too long",
            _ when IsDiskFull(error) => "the disk is full",
            FileNotFoundException or DirectoryNotFoundException => "nothing new can be made there",
            _ => error.Message.TrimEnd('.'),
        };
    }
}
