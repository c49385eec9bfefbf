using Quant.Lab.Data.Catalog;

namespace Quant.Lab.Data.Validation;

/// <summary>The sets that <c>metadata.json</c> and <c>metadata.local.json</c> describe.</summary>
internal static class MetadataRules
{
    /// <summary>Checks that each set is described, there, and what its hash says.</summary>
    public static void Check(string folder, FindingSink sink)
    {
        foreach (var name in new[] { DataCatalog.Kept, DataCatalog.Local })
        {
            try
            {
                foreach (var set in DataCatalog.Read(folder, name))
                {
                    Check(folder, name, set, sink);
                }
            }
            catch (UserErrorException error)
            {
                sink.Add(RuleBook.Metadata, name, null, error.Message.TrimEnd('.'));
            }
        }
    }

    private static void Check(string folder, string name, DataSet set, FindingSink sink)
    {
        var title = set.Paths is [var first, ..] ? first : "a set";
        (string Member, bool IsMissing)[] members =
        [
            ("paths", set.Paths.Count == 0), ("description", set.Description.Length == 0), ("source", set.Source.Length == 0), ("licence", set.Licence.Length == 0), ("sha256", set.Sha256.Length == 0),
        ];
        foreach (var (member, _) in members.Where(x => x.IsMissing))
        {
            sink.Add(RuleBook.Metadata, name, null, $"{title} has no {member}");
        }
        var absent = set.Paths.Where(x => !File.Exists(Path.Combine(folder, x)) && !Directory.Exists(Path.Combine(folder, x))).ToList();
        if (absent.Count > 0)
        {
            if (!set.MadeOnFirstUse || absent.Count < set.Paths.Count)
            {
                sink.Add(RuleBook.Metadata, name, null, $"{absent[0]} is not there");
            }
            return;
        }
        if (set.Paths.Count > 0 && ContentHash.Of(folder, set.Paths) is var hash && hash != set.Sha256)
        {
            sink.Add(set.MadeOnFirstUse ? RuleBook.SampleChanged : RuleBook.Metadata, name, null, $"{title} has the sha256 {hash}, not {set.Sha256}");
        }
    }
}
