namespace Quant.Engine.Data;

/// <summary>Data of the data folder that a run read.</summary>
/// <param name="Name">What it is, relative to the data folder: bars of a symbol and year, or a file.</param>
/// <param name="Fingerprint">SHA-256 in lower-case hex digits: the same for the same content, wherever the folder is.</param>
public sealed record DataSource(string Name, string Fingerprint);
