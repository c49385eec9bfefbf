namespace Quant.Lab.Audit.Futures;

/// <summary>Makes something appear in two places.</summary>
internal static class Links
{
    /// <summary>Links a file or folder; copies it where the system does not allow links.</summary>
    public static void Make(string source, string target)
    {
        var isFolder = Directory.Exists(source);
        try
        {
            _ = isFolder ? Directory.CreateSymbolicLink(target, source) : File.CreateSymbolicLink(target, source);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            Copy(source, target, isFolder);
        }
    }

    private static void Copy(string source, string target, bool isFolder)
    {
        if (!isFolder)
        {
            File.Copy(source, target);
            return;
        }
        Directory.CreateDirectory(target);
        foreach (var path in Directory.EnumerateFileSystemEntries(source))
        {
            Copy(path, Path.Combine(target, Path.GetFileName(path)), Directory.Exists(path));
        }
    }
}
