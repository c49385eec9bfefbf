namespace Quant.Lab.Reports;

/// <summary>What to report on, and how.</summary>
/// <param name="Run">Name of a run, or path of a result file of Lean.</param>
public sealed record ReportRequest(string Run)
{
    /// <summary>Another run to compare it with, named in the same way; null for none.</summary>
    public string? Compare { get; init; }

    /// <summary>Where prices are; null for the folder that the run names, or the workspace's.</summary>
    public string? DataFolder { get; init; }

    /// <summary>File to write, with or without its ending, or a folder that is there; null for one beside the run.</summary>
    public string? Output { get; init; }

    /// <summary>Whether to write it as one HTML file.</summary>
    public bool AsHtml { get; init; } = true;

    /// <summary>Whether to print it to a PDF file.</summary>
    public bool AsPdf { get; init; }

    /// <summary>Path of the Chromium, Chrome or Edge that prints, as <see cref="Pdf.Browser.Find"/> finds it; null if there is none.</summary>
    public string? Browser { get; init; }
}
