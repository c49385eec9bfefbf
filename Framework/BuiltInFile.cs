namespace Quant.Framework;

/// <summary>The files of <c>config/</c> inside this assembly.</summary>
internal static class BuiltInFile
{
    public static string Read(string name)
    {
        using var stream = typeof(BuiltInFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Invariant: config/{name} is part of the assembly Quant.Framework.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
