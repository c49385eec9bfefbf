namespace Quant.Engine.Data.Sources;

/// <summary>One zip file with rows.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Day">The day its rows belong to, in the data's time zone; the default value when the rows carry their dates.</param>
/// <param name="Entry">Entry to read, or null for the first one.</param>
internal sealed record SourceFile(string Path, DateTime Day, string? Entry)
{
    /// <summary>Path and entry, for messages.</summary>
    public string Display => Entry is null ? Path : $"{Path}#{Entry}";
}
