using Quant.Core.Text;
using Quant.Lab.Data.Catalog;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Reference;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Generation;

/// <summary>Writes made-up markets into a data folder, all at once: either everything is there afterwards, or nothing has changed.</summary>
public static class DataGenerator
{
    /// <summary>Generates plans into a folder; reference files that it lacks are added, and what was made is written down in <c>metadata.local.json</c>.</summary>
    /// <param name="folder">Data folder; made if it does not exist.</param>
    /// <param name="plans">What to make.</param>
    /// <param name="overwrite">Whether files that are there already may be replaced.</param>
    /// <param name="cancellation">Ends the work, nothing is changed then.</param>
    /// <exception cref="UserErrorException">A plan cannot be made, or files are in the way.</exception>
    public static GenerationResult Generate(string folder, IReadOnlyList<MarketPlan> plans, bool overwrite, CancellationToken cancellation)
    {
        foreach (var plan in plans)
        {
            MarketMaker.Check(plan);
        }
        using var change = StagedFolder.Begin(folder, cancellation);
        var written = Write(change, plans, cancellation);
        if (!overwrite && change.Conflicts().Where(x => x != DataCatalog.Local).ToList() is [var first, ..] conflicts)
        {
            throw new UserErrorException($"{Counted.Of(conflicts.Count, "file")} are there already, the first is {Path.Combine(folder, first)}: choose another folder, or say --overwrite to replace them.");
        }
        DataCatalog.Add(change, [.. plans.SelectMany(GeneratedSets.Of)], written);
        change.Commit();
        return new GenerationResult(written.Count, written.Sum(x => x.Length));
    }

    internal static IReadOnlyList<WrittenFile> Write(StagedFolder change, IReadOnlyList<MarketPlan> plans, CancellationToken cancellation)
    {
        foreach (var file in ReferenceData.MissingFrom(change.Folder))
        {
            change.Write(file.Path, file.Content());
        }
        var hours = MarketHoursDatabase.FromFile(change.Find(ReferenceData.MarketHours));
        return DataFileWriter.WriteAll(plans.SelectMany(x => MarketMaker.Files(x, hours)), change, cancellation);
    }
}

/// <summary>What was generated.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Their size.</param>
public sealed record GenerationResult(int Files, long Bytes);
