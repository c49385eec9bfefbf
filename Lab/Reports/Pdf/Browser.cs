namespace Quant.Lab.Reports.Pdf;

/// <summary>Finds a browser of the Chromium family, the only thing that prints a report as it looks.</summary>
public static class Browser
{
    /// <summary>Environment variable that names the program.</summary>
    public const string Variable = "QUANT_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    private static readonly string[] WindowsPlaces = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>Path of the program; null if there is none.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UserErrorException"><see cref="Variable"/> names a file that is not there.</exception>
    public static string? Find(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable(Variable) is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : throw new UserErrorException($"{Variable} is {chosen}, which is no file.");
        }
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))).Concat(UsualPlaces()).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            return MacPlaces;
        }
        var roots = new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData };
        return OperatingSystem.IsWindows() ? roots.SelectMany(root => WindowsPlaces.Select(x => Path.Combine(Environment.GetFolderPath(root), x))) : [];
    }
}
