using Spectre.Console;

namespace Quant.Cli.Output;

/// <summary>Tables for people.</summary>
internal static class Table
{
    private const int WidthOfFiles = 160;

    /// <summary>Writes a table.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="headings">Names of the columns; one that begins with a right angle bracket is aligned to the right and shown without it.</param>
    /// <param name="rows">A text per column.</param>
    public static void Write(CommandHost host, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            var column = new TableColumn(Markup.Escape(heading.TrimStart('>')));
            table.AddColumn(heading.StartsWith('>') ? column.RightAligned() : column);
        }
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        Console(host).Write(table);
    }

    /// <summary>Writes names and figures in turns, without headings or lines.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="rows">A name, a figure, the next name, ...; as many in each row.</param>
    /// <param name="alignRight">Whether figures are aligned to the right, as numbers are.</param>
    public static void WriteGrid(CommandHost host, IReadOnlyList<IReadOnlyList<string>> rows, bool alignRight = true)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.None, ShowHeaders = false };
        for (var i = 0; i < rows[0].Count; i++)
        {
            var column = new TableColumn("");
            table.AddColumn(i % 2 == 0 ? column.PadRight(3) : (alignRight ? column.RightAligned() : column).PadRight(5));
        }
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        Console(host).Write(table);
    }

    /// <summary>Loads what writing tables needs, by writing one to nobody: a fortieth of a second, for a thread that has nothing else to do.</summary>
    public static void Prepare()
    {
        var nobody = new CommandHost(TextWriter.Null, TextWriter.Null, () => throw new InvalidOperationException("Invariant: a table needs no workspace."));
        WriteGrid(nobody, [["", ""]]);
        Write(nobody, ["", ">"], [["", ""]]);
    }

    /// <summary>A console on the output of a command: with colours and the window's width for a person, plain for a file.</summary>
    public static IAnsiConsole Console(CommandHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            Ansi = host.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!host.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }
        return console;
    }
}
