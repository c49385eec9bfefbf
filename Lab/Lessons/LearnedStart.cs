namespace Quant.Lab.Lessons;

/// <summary>
/// Settings of the runtime with which processes start as the wrappers start them: one learns, later ones begin with what it learned
/// (docs/decisions/0017-the-first-run-teaches-the-next.md). A process that is given files of another program ignores them.
/// </summary>
/// <param name="folder">Where it is kept; can be deleted at any time.</param>
public sealed class LearnedStart(string folder)
{
    /// <summary>File with which way branches and calls went.</summary>
    public const string WaysFile = "ways";

    /// <summary>Of a process that learns: replaces what was learned, when it ends.</summary>
    public IReadOnlyDictionary<string, string> Learning()
    {
        Directory.CreateDirectory(folder);
        return With(("DOTNET_WritePGOData", "1"), ("DOTNET_TieredPGO", "1"));
    }

    /// <summary>Of a process after it. To be called when the process that learned is gone.</summary>
    public IReadOnlyDictionary<string, string> Learned()
    {
        LearnedWays.Shorten(Path.Combine(folder, WaysFile));
        return With(("DOTNET_ReadPGOData", "1"), ("DOTNET_MultiCoreJitNoProfileGather", "1"), ("DOTNET_JitExtDefaultPolicyMaxILProf", "80"));
    }

    private Dictionary<string, string> With(params ReadOnlySpan<(string Name, string Value)> own)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_PGODataPath"] = Path.Combine(folder, WaysFile),
            ["DOTNET_MultiCoreJitProfile"] = Path.Combine(folder, "methods"),
        };
        foreach (var (name, value) in own)
        {
            settings.Add(name, value);
        }
        return settings;
    }
}
