using System.Collections.Concurrent;
using System.Security.Cryptography;
using QuantConnect;
using QuantConnect.Data.Auxiliary;

namespace Quant.Engine.Data.Corporate;

/// <summary>Reads the factor files of a data folder, each when first asked for. Thread-safe.</summary>
internal sealed class FactorFileStore(string dataFolder, MapFileStore mapFiles)
{
    private readonly ConcurrentDictionary<string, ReadFile> _files = new(StringComparer.Ordinal);

    /// <summary>Factors of an equity; without rows when nothing is known.</summary>
    public FactorFile Get(Symbol symbol, IDataProblemSink problems)
    {
        var mapFile = mapFiles.Get(AuxiliaryDataKey.Create(symbol)).ResolveMapFile(symbol);
        var name = mapFile.Any() ? mapFile.Permtick : symbol.Value;
        var path = Path.Combine(
            dataFolder, symbol.SecurityType.ToString().ToLowerInvariant(), symbol.ID.Market, "factor_files", name.ToLowerInvariant() + ".csv");
        var read = _files.GetOrAdd(path, Read);
        if (read.Source is not null)
        {
            problems.OnOpened(read.Source);
        }
        foreach (var problem in read.Problems)
        {
            problems.Report(problem);
        }
        return read.File;
    }

    private ReadFile Read(string path)
    {
        var problems = new List<DataProblem>();
        var file = FactorFile.Read(path, problems.Add);
        var source = File.Exists(path)
            ? new DataSource(Path.GetRelativePath(dataFolder, path).Replace('\\', '/'), SHA256.HashData(File.ReadAllBytes(path)).ToHexString())
            : null;
        return new ReadFile(file, problems, source);
    }

    private sealed record ReadFile(FactorFile File, List<DataProblem> Problems, DataSource? Source);
}
