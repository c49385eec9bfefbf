using System.ComponentModel;
using System.Diagnostics;

namespace Quant.Lab.Reports.Pdf;

/// <summary>Prints a page to PDF through a browser without a window.</summary>
internal static class PdfPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // no network, no first-run, nothing of the user's own profile
    private static readonly string[] Quiet =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--hide-scrollbars", "--no-pdf-header-footer",
    ];

    /// <summary>Prints; the file is whole or not there.</summary>
    /// <param name="browser">Path of a browser of the Chromium family.</param>
    /// <param name="page">Path of the page.</param>
    /// <param name="output">Path of the PDF; replaced if it is there.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="UserErrorException">It cannot be written, or the browser did not print it.</exception>
    public static void Print(string browser, string page, string output, CancellationToken cancellation)
    {
        // beside the result, so that it can be renamed
        var temporary = output + ".tmp";
        // a browser does not say why it cannot write
        OutputPlace.WriteFile(output, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            File.Create(temporary).Dispose();
        });
        var profile = Directory.CreateTempSubdirectory("quant-browser-");
        try
        {
            var start = new ProcessStartInfo(browser, Arguments(profile.FullName, page, Path.GetFullPath(temporary))) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var (words, complaints) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
            Wait(process, cancellation);
            _ = words.GetAwaiter().GetResult();
            if (!File.Exists(temporary) || new FileInfo(temporary).Length == 0)
            {
                throw new UserErrorException($"{browser} did not print the report (exit code {process.ExitCode}): {LastLine(complaints.GetAwaiter().GetResult())}");
            }
            OutputPlace.WriteFile(output, () => File.Move(temporary, output, overwrite: true));
        }
        catch (Win32Exception error)
        {
            throw new UserErrorException($"{browser} cannot be started: {error.Message}", error);
        }
        finally
        {
            File.Delete(temporary);
            Remove(profile);
        }
    }

    private static IEnumerable<string> Arguments(string profile, string page, string output)
    {
        // a browser of the system's administrator does not start with its sandbox; the page is ours and may load nothing
        var sandbox = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>();
        return [.. Quiet, .. sandbox, $"--user-data-dir={profile}", $"--print-to-pdf={output}", new Uri(Path.GetFullPath(page)).AbsoluteUri + "#print"];
    }

    private static void Wait(Process process, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            throw new UserErrorException($"The browser did not print the report within {Patience.TotalMinutes} minutes.");
        }
    }

    // its processes may still write to it for a moment; what is left is in the system's temporary folder
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";
}
