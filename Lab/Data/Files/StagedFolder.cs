using System.Security.Cryptography;
using System.Text;

namespace Quant.Lab.Data.Files;

/// <summary>
/// Changes a data folder all at once: files are written to a hidden folder inside it and moved to their places at the end, by renaming.
/// One process at a time; others wait. What an interrupted process left behind is completed if it had begun to move, else thrown away.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private const string StagingName = ".staging";
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const string ReadyName = "ready";
    private const string FilesName = "files";
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(50);

    private readonly bool _isNew;
    private readonly string _staging;
    private readonly FileStream _lock;

    private StagedFolder(string folder, bool isNew, FileStream @lock)
    {
        Folder = folder;
        _isNew = isNew;
        _staging = Path.Combine(folder, StagingName);
        _lock = @lock;
    }

    /// <summary>The folder that is changed, absolute.</summary>
    public string Folder { get; }

    private string Ready => Path.Combine(_staging, ReadyName);

    private string Files => Path.Combine(_staging, FilesName);

    /// <summary>Waits until no other process changes the folder, and begins.</summary>
    /// <param name="folder">Made if it does not exist.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="UserErrorException">The folder cannot be written.</exception>
    public static StagedFolder Begin(string folder, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(folder);
        var isNew = !Directory.Exists(full);
        OutputPlace.WriteFolder(folder, () => Directory.CreateDirectory(full));
        var staged = new StagedFolder(full, isNew, Acquire(LockOf(full), cancellation));
        try
        {
            OutputPlace.WriteFolder(folder, () =>
            {
                staged.Recover();
                Directory.CreateDirectory(staged.Files);
            });
            return staged;
        }
        catch
        {
            staged._lock.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file of the change. Thread-safe for different files.</summary>
    /// <param name="path">Where it will be, relative to the folder, '/' separated.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="UserErrorException">The folder cannot be written, for example because the disk is full.</exception>
    public void Write(string path, byte[] content) => OutputPlace.WriteFolder(Folder, () =>
    {
        var target = Path.Combine(Files, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, content);
    });

    /// <summary>Where a file is now: in the change if it is part of it, otherwise in the folder.</summary>
    public string Find(string path)
    {
        var staged = Path.Combine(Files, path);
        return File.Exists(staged) ? staged : Path.Combine(Folder, path);
    }

    /// <summary>Files of the change that are in the folder already, relative, sorted.</summary>
    public IReadOnlyList<string> Conflicts() => [.. Staged().Where(x => File.Exists(Path.Combine(Folder, x)))];

    /// <summary>Moves everything to its place; existing files are replaced.</summary>
    /// <exception cref="UserErrorException">The folder cannot be written.</exception>
    public void Commit() => OutputPlace.WriteFolder(Folder, () =>
    {
        // from here on an interrupted change is completed, not undone
        File.WriteAllText(Ready, "");
        MoveAll();
    });

    /// <summary>Ends the change; without <see cref="Commit"/> nothing has happened.</summary>
    public void Dispose()
    {
        if (!File.Exists(Ready))
        {
            Delete(_staging);
            if (_isNew && Directory.Exists(Folder) && !Directory.EnumerateFileSystemEntries(Folder).Any())
            {
                Directory.Delete(Folder);
            }
        }
        _lock.Dispose();
    }

    /// <summary>The lock file of a folder. Not in the folder and never deleted: whoever deletes one may take it away from under another process.</summary>
    private static string LockOf(string folder)
        => Path.Combine(Path.GetTempPath(), $"quant-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16]}.lock");

    private static FileStream Acquire(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (error.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
            {
                cancellation.ThrowIfCancellationRequested();
                cancellation.WaitHandle.WaitOne(RetryInterval);
            }
        }
    }

    private void Recover()
    {
        if (File.Exists(Ready))
        {
            MoveAll();
        }
        else
        {
            Delete(_staging);
        }
    }

    private void MoveAll()
    {
        foreach (var path in Staged())
        {
            var target = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(Files, path), target, overwrite: true);
        }
        Delete(_staging);
    }

    private List<string> Staged()
    {
        var paths = Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories).Select(x => Path.GetRelativePath(Files, x).Replace('\\', '/')).ToList();
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
