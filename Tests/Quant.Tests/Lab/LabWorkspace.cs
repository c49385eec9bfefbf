using Quant.Lab.Algorithms;
using Quant.Lab.Runs;
using Quant.Lab.Workspaces;
using Quant.Testing;

namespace Quant.Tests.Lab;

/// <summary>A workspace of its own with EmaCross in it, on the kit's data; gone when disposed.</summary>
internal sealed class LabWorkspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quant-lab-");

    public LabWorkspace()
    {
        Write("lean.json", """{ "data-folder": "Data" }""");
        Write("Algorithms/EmaCross/EmaCross.csproj", "<Project />");
        Write("Algorithms/EmaCross/config.json", """
            { "description": "Crossings of two averages", "parameters": { "ticker": "QAAA", "fast-period": "5", "slow-period": "12", "bar-minutes": "10" } }
            """);
        Workspace = new Workspace(_folder.FullName);
    }

    /// <summary>The workspace.</summary>
    public Workspace Workspace { get; }

    /// <summary>A clock that stands still, long after the data.</summary>
    public FakeClock Clock { get; } = new(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>EmaCross over two weeks of the kit's minutes.</summary>
    public RunRequest Request => new(Workspace, AlgorithmTarget.Find(Workspace, "EmaCross"), KitEngine.DataFolder)
    {
        From = new DateTime(2023, 11, 22),
        To = new DateTime(2023, 12, 8),
        Clock = Clock,
    };

    /// <summary>The embedded engine with a cache that tests share.</summary>
    public static EmbeddedRunEngine Engine { get; } = new(Path.Combine(AppContext.BaseDirectory, "kit-cache"));

    /// <summary>Absolute path of something in the workspace.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file of the workspace.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
