using System.Text.Json.Serialization;

namespace Quant.Lab.Data.Catalog;

/// <summary>A data set of a data folder: an entry of <c>metadata.json</c> or <c>metadata.local.json</c>.</summary>
internal sealed record DataSet
{
    /// <summary>Its files and folders, relative to the data folder.</summary>
    [JsonPropertyName("paths")]
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What it is, with time span and resolution.</summary>
    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>The program or command that makes it, or where it comes from.</summary>
    [JsonPropertyName("source")]
    public string Source { get; init; } = "";

    /// <summary>SPDX identifier, or in words.</summary>
    [JsonPropertyName("licence")]
    public string Licence { get; init; } = "";

    /// <summary>Hash of the content, <see cref="ContentHash"/>.</summary>
    [JsonPropertyName("sha256")]
    public string Sha256 { get; init; } = "";

    /// <summary>Day on which it was added, <c>yyyy-MM-dd</c>.</summary>
    [JsonPropertyName("added")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Added { get; init; }

    /// <summary>Whether it is made on first use, and so may be absent.</summary>
    [JsonPropertyName("madeOnFirstUse")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MadeOnFirstUse { get; init; }
}
