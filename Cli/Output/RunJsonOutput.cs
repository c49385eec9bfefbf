using System.Text.Json;
using Quant.Lab.Runs;

namespace Quant.Cli.Output;

/// <summary>A run for programs: <c>{ "folder": ..., "manifest": ..., "summary": ... }</c>, the latter two as the files have them.</summary>
internal static class RunJsonOutput
{
    /// <summary>Writes one run.</summary>
    public static void Write(CommandHost host, RunFolder run) => host.Output.WriteLine(Text(run));

    /// <summary>Writes several runs as a list.</summary>
    public static void Write(CommandHost host, IEnumerable<RunFolder> runs) => host.Output.WriteLine($"[{string.Join(",\n", runs.Select(Text))}]");

    private static string Text(RunFolder run)
    {
        var manifest = File.ReadAllText(run.FilePath(RunFolder.ManifestFile)).TrimEnd();
        var summary = File.ReadAllText(run.FilePath(RunFolder.SummaryFile)).TrimEnd();
        return $"{{\n  \"folder\": \"{JsonEncodedText.Encode(run.FolderPath)}\",\n  \"manifest\": {Inner(manifest)},\n  \"summary\": {Inner(summary)}\n}}";
    }

    // a line end is between members only: in a text it is written as two characters
    private static string Inner(string json) => json.Replace("\n", "\n  ", StringComparison.Ordinal);
}
