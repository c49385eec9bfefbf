namespace Quant.Lab.Data.Files;

/// <summary>A text in a temporary file, for readers that want a path.</summary>
internal sealed class TemporaryText : IDisposable
{
    /// <summary>Writes it.</summary>
    public TemporaryText(string text)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllText(Path, text);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
