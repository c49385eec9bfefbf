using System.Globalization;
using Quant.Engine.Results;
using Quant.Lab.Lessons;
using Quant.Lab.Runs;

namespace Quant.Cli;

/// <summary>
/// The wrappers let the runtime learn from a first run of an algorithm how the next ones will go (docs/decisions/0017). They cannot see what a run was
/// worth: this tells them, by a file next to what the runtime writes.
/// </summary>
internal static class Lesson
{
    /// <summary>Variable with the folder that the runtime writes into at the end of this process.</summary>
    public const string LessonVariable = "QUANT_LESSON";

    /// <summary>Variable with the folder of what the runtime began with.</summary>
    public const string LearnedVariable = "QUANT_LEARNED";

    /// <summary>File that makes a lesson count; it holds how many bars the run took in.</summary>
    public const string WholeFile = "whole";

    // a lesson of a day says little about a year
    private const int MuchMore = 10;

    /// <summary>Ends the lesson, if there is one: that of a whole run counts. One from a run with far less data than this run had is dropped, so that the next run gives a new one; one that stays is shortened.</summary>
    /// <param name="run">The run that was made just now.</param>
    /// <param name="variable">Value of a variable of the environment.</param>
    public static void End(RunOutcome run, Func<string, string?> variable)
    {
        if (run is not { Status: RunStatus.Completed, DataPoints: { } points })
        {
            return;
        }
        try
        {
            if (Folder(LessonVariable) is { } lesson)
            {
                File.WriteAllText(Path.Combine(lesson, WholeFile), points.ToString(CultureInfo.InvariantCulture));
            }
            else if (Folder(LearnedVariable) is { } learned)
            {
                var whole = Path.Combine(learned, WholeFile);
                if (long.TryParse(File.ReadAllText(whole), NumberStyles.None, CultureInfo.InvariantCulture, out var known) && points / MuchMore <= known)
                {
                    // the runtime wrote it at the very end of the lesson
                    LearnedWays.Shorten(Path.Combine(learned, LearnedStart.WaysFile));
                }
                else
                {
                    File.Delete(whole);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // the run is what counts; without a lesson the next one starts as this one did
        }

        string? Folder(string name) => variable(name) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
    }
}
