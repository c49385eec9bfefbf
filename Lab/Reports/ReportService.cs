using Quant.Lab.Reports.Pdf;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs;
using Quant.Lab.Workspaces;

namespace Quant.Lab.Reports;

/// <summary>Makes reports of runs.</summary>
public static class ReportService
{
    private const string Html = ".html";
    private const string Pdf = ".pdf";

    /// <summary>Writes the report of a run.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="request">What to report on, and how.</param>
    /// <param name="clock">Says what "today" is.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Paths of the files.</returns>
    /// <exception cref="UserErrorException">A run is not there or cannot be read, or there is no browser to print with.</exception>
    public static IReadOnlyList<string> Write(Workspace workspace, ReportRequest request, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(request);
        // what cannot be had is told before anything is computed
        var browser = request.AsPdf ? request.Browser ?? throw new UserErrorException(NoBrowser) : null;
        var run = ReportRunReader.Read(workspace, request.Run, request.DataFolder);
        var other = request.Compare is { } text ? ReportRunReader.Read(workspace, text, request.DataFolder) : null;
        var page = TearSheet.Of(run, other, clock, cancellation);
        var stem = request.Output is { } output && !Directory.Exists(output) ? WithoutEnding(output) : Path.Combine(request.Output ?? Home(workspace, request.Run), Name(run, other));
        var files = new List<string>();
        if (request.AsHtml)
        {
            page.Write(stem + Html);
            files.Add(stem + Html);
        }
        if (browser is not null)
        {
            Print(browser, page, stem + Pdf, cancellation);
            files.Add(stem + Pdf);
        }
        return files;
    }

    private const string NoBrowser =
        $"A PDF is printed by Chromium, Chrome or Edge, and none is on the PATH: install one, name it in {Browser.Variable}, or open the report (--html) in any browser and print it.";

    private static void Print(string browser, Page.ReportPage page, string path, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("quant-report-");
        try
        {
            var file = Path.Combine(folder.FullName, "report" + Html);
            page.Write(file);
            PdfPrinter.Print(browser, file, path, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // beside the run: in its folder, or where Lean's result is
    private static string Home(Workspace workspace, string run)
        => ReportRunReader.IsLeanResult(run) ? Path.GetDirectoryName(Path.GetFullPath(run))! : new RunStore(workspace.RunsFolder).Find(run).FolderPath;

    private static string Name(ReportRun run, ReportRun? other)
        => (run.Manifest is null ? $"{run.Name}-" : "") + (other is null ? "report" : $"report-with-{other.Name}");

    private static string WithoutEnding(string path)
        => path.EndsWith(Html, StringComparison.OrdinalIgnoreCase) || path.EndsWith(Pdf, StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(path, null) : path;
}
