using Quant.Lab;
using Quant.Lab.Data.Samples;

namespace Quant.Cli;

/// <summary>Which data folder a command works on.</summary>
internal static class DataFolders
{
    /// <summary>The folder asked for, or the workspace's with sample data in it.</summary>
    /// <param name="host">Where the command runs.</param>
    /// <param name="folder">What was asked for; null for the workspace's own.</param>
    /// <param name="seed">Seed of a sample market of its own; null for none.</param>
    /// <exception cref="UserErrorException">It is not a Lean data folder.</exception>
    public static string Resolve(CommandHost host, string? folder, long? seed)
    {
        if (folder is not null && seed is not null)
        {
            throw new UserErrorException("--seed chooses a sample market, --data a folder: give one of them.");
        }
        if (folder is not null)
        {
            return Existing(folder);
        }
        var samples = seed is null ? host.Workspace.DataFolder : host.Workspace.SampleFolder(seed.Value);
        if (seed is null)
        {
            SampleData.Ensure(samples, host.Errors.WriteLine, host.Cancellation);
        }
        else
        {
            SampleData.Ensure(samples, (ulong)seed.Value, host.Errors.WriteLine, host.Cancellation);
        }
        return samples;
    }

    private static string Existing(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserErrorException($"There is no folder {folder}.");
        }
        var calendar = Path.Combine(folder, "market-hours", "market-hours-database.json");
        return File.Exists(calendar)
            ? Path.GetFullPath(folder)
            : throw new UserErrorException($"{folder} is not a Lean data folder: it has no market-hours/market-hours-database.json.");
    }
}
