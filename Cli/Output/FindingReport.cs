using System.Globalization;
using Quant.Lab.Data.Validation;

namespace Quant.Cli.Output;

/// <summary>What is wrong with data, for people: where, what, and what to do about it.</summary>
internal static class FindingReport
{
    /// <summary>Writes a table of findings, and the advice of each rule once; nothing if there are none.</summary>
    public static void Write(CommandHost host, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }
        Table.Write(host, ["file", ">row", "rule", "severity", "what"], findings.Select(x => new[]
        {
            x.File, x.Row?.ToString(CultureInfo.InvariantCulture) ?? "", x.Rule.Id, Text(x.Rule.Severity), x.Message,
        }));
        host.Output.WriteLine("What to do:");
        foreach (var rule in findings.Select(x => x.Rule).DistinctBy(x => x.Id).OrderBy(x => x.Id, StringComparer.Ordinal))
        {
            host.Output.WriteLine($"  {rule.Id}: {rule.Advice}");
        }
        host.Output.WriteLine();
    }

    /// <summary>How bad a finding is, in a word.</summary>
    public static string Text(Severity severity) => severity.ToString().ToLowerInvariant();
}
