namespace Quant.Tests.Cli;

/// <summary>What a command says of a place that it cannot write to.</summary>
internal static class Unwritable
{
    /// <summary>The line about a place in a folder that is a file.</summary>
    public static string In(string file, string place) => $"{place} cannot be written ({file} is a file, not a folder): name another place, or make this one writable.\n";
}
