namespace Quant.Engine.Data.Columns;

/// <summary>Writes files of the cache under a temporary name and renames them, so that other processes never see half of one.</summary>
internal static class CacheFile
{
    /// <summary>Writes a file, and the folders on the way to it; false where nothing can be written.</summary>
    public static bool TryWrite(string path, byte[] content)
    {
        // a name of its own: other runs and processes may be writing the same file
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            return false;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // whoever deletes the cache folder deletes it too
        }
    }
}
