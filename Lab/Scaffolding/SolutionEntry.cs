using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Quant.Lab.Scaffolding;

/// <summary>Enters an algorithm's project into the solution, beside that of the example and with its configurations.</summary>
internal static class SolutionEntry
{
    /// <summary>The solution with the project in it.</summary>
    /// <exception cref="UserErrorException">There is no solution, or the example is not in it.</exception>
    public static NewFile Add(string root, string example, string name)
    {
        var path = Directory.EnumerateFiles(root, "*.sln").FirstOrDefault() ?? throw new UserErrorException($"{root} has no solution file (*.sln) to enter the project into.");
        var bytes = File.ReadAllBytes(path);
        var text = File.ReadAllText(path);
        var project = Regex.Match(text, $@"Project\(""[^""]*""\) = ""{example}"", ""[^""]*"", ""(\{{[^""]*\}})""\r?\nEndProject\r?\n");
        if (!project.Success)
        {
            throw new UserErrorException($"{path} has no project {example}, beside which a new one is entered.");
        }
        var id = project.Groups[1].Value;
        var own = $"{{{Id(name).ToString().ToUpperInvariant()}}}";
        var entry = project.Value.Replace(example, name, StringComparison.Ordinal).Replace(id, own, StringComparison.Ordinal);
        text = text.Insert(project.Index + project.Length, entry);
        var configurations = Regex.Match(text, $@"(?:[ \t]*{Regex.Escape(id)}\.[^\n]*\n)+");
        text = text.Insert(configurations.Index + configurations.Length, configurations.Value.Replace(id, own, StringComparison.Ordinal));
        return new NewFile(path, text, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    /// <summary>Names of the assemblies that the solution's projects make; none without a solution.</summary>
    public static IEnumerable<string> AssemblyNames(string root)
    {
        var solution = Directory.EnumerateFiles(root, "*.sln").FirstOrDefault();
        foreach (Match project in Regex.Matches(solution is null ? "" : File.ReadAllText(solution), @"""([^""]+\.csproj)"""))
        {
            var path = Path.Combine(root, project.Groups[1].Value.Replace('\\', '/'));
            var named = File.Exists(path) ? Regex.Match(File.ReadAllText(path), "<AssemblyName>(.+?)</AssemblyName>") : Match.Empty;
            yield return named.Success ? named.Groups[1].Value : Path.GetFileNameWithoutExtension(path);
        }
    }

    /// <summary>The id by which Lean CLI knows a project on this machine: the same for the same name.</summary>
    public static int LocalId(string name) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(Hash(name)) % 900_000_000) + 100_000_000;

    private static Guid Id(string name) => new(Hash(name).AsSpan(0, 16));

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
