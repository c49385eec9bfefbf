using Quant.Core.Events;

namespace Quant.Lab.Events;

/// <summary>An <c>events.csv</c> as it is written: it has its name only once it is complete.</summary>
public sealed class EventFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly StreamWriter _writer;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its name in the end; a file that is there is replaced.</param>
    /// <exception cref="UserErrorException">There can be no file of this name.</exception>
    public EventFile(string path)
    {
        _path = Path.GetFullPath(path);
        if (Directory.Exists(_path))
        {
            throw new UserErrorException($"{path} is a folder: name a file, such as {Path.Combine(path, "events.csv")}.");
        }
        _temporary = $"{_path}.{Path.GetRandomFileName()}.tmp";
        StreamWriter? writer = null;
        OutputPlace.WriteFile(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            writer = new StreamWriter(_temporary) { NewLine = "\n" };
        });
        _writer = writer!;
        _writer.WriteLine(EventCsv.Header);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserErrorException">It is not there or no events.csv; the message names the line.</exception>
    public static IEnumerable<EventRow> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no file {path}.");
        }
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1)
            {
                RequireHeader(line, path);
                continue;
            }
            yield return Row(line, number, path);
        }
    }

    /// <summary>Adds a row.</summary>
    public void Write(EventRow row) => _writer.WriteLine(EventCsv.Write(row));

    /// <summary>Gives the complete file its name.</summary>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public void Complete() => OutputPlace.WriteFile(_path, () =>
    {
        _writer.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    });

    /// <summary>Takes away what is not complete.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        File.Delete(_temporary);
    }

    private static void RequireHeader(string line, string path)
    {
        if (line != EventCsv.Header)
        {
            throw new UserErrorException($"{path} is not an events.csv: its first line must be {EventCsv.Header}.");
        }
    }

    private static EventRow Row(string line, int number, string path)
    {
        try
        {
            return EventCsv.Read(line, number);
        }
        catch (FormatException error)
        {
            throw new UserErrorException($"{path}: {error.Message}", error);
        }
    }
}
