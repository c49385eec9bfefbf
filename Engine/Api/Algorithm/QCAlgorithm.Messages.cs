using System.Collections.Concurrent;
using QuantConnect.Interfaces;
using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm;

/// <summary>Name, tags, log lines and the wish to stop.</summary>
public partial class QCAlgorithm
{
    private string _name;
    private HashSet<string> _tags = [];
    private string _lastDebug = "";
    private string _lastError = "";

    /// <summary>Raised when the name is fixed.</summary>
    public event AlgorithmEvent<string>? NameUpdated;

    /// <summary>Raised when the tags change after initialisation.</summary>
    public event AlgorithmEvent<HashSet<string>>? TagsUpdated;

    /// <summary>Name of the algorithm; the class name unless set. At most 200 characters are kept.</summary>
    public string Name
    {
        get => _name;
        set
        {
            RefuseWhenLocked(nameof(Name));
            if (!string.IsNullOrEmpty(value))
            {
                _name = Cut(value);
            }
        }
    }

    /// <summary>Labels of the run, at most 100 of at most 200 characters.</summary>
    public HashSet<string> Tags
    {
        get => _tags;
        set
        {
            if (value is null)
            {
                return;
            }
            _tags = value.Where(x => !string.IsNullOrWhiteSpace(x)).Take(MaxTagsCount).Select(Cut).ToHashSet();
            if (IsLocked)
            {
                TagsUpdated?.Invoke(this, _tags);
            }
        }
    }

    /// <summary>Debug messages not yet collected.</summary>
    public ConcurrentQueue<string> DebugMessages { get; set; } = new();

    /// <summary>Log messages not yet collected.</summary>
    public ConcurrentQueue<string> LogMessages { get; set; } = new();

    /// <summary>Error messages not yet collected.</summary>
    public ConcurrentQueue<string> ErrorMessages { get; set; } = new();

    /// <summary>Sets the name.</summary>
    public void SetName(string name) => Name = name;

    /// <summary>Adds a label.</summary>
    public void AddTag(string tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return;
        }
        if (_tags.Count >= MaxTagsCount)
        {
            Log($"Warning: AddTag({tag}): not added, there are {MaxTagsCount} tags already.");
            return;
        }
        if (_tags.Add(Cut(tag)) && IsLocked)
        {
            TagsUpdated?.Invoke(this, _tags);
        }
    }

    /// <summary>Sets the labels.</summary>
    public void SetTags(HashSet<string> tags) => Tags = tags;

    /// <summary>Writes a debug message; a repetition of the last one is dropped.</summary>
    public void Debug(string message)
    {
        if (!string.IsNullOrEmpty(message) && message != _lastDebug)
        {
            _lastDebug = message;
            DebugMessages.Enqueue(Stamp(message));
        }
    }

    /// <summary>Writes a debug message.</summary>
    public void Debug(int message) => Debug(message.ToStringInvariant());

    /// <summary>Writes a debug message.</summary>
    public void Debug(double message) => Debug(message.ToStringInvariant());

    /// <summary>Writes a debug message.</summary>
    public void Debug(decimal message) => Debug(message.ToStringInvariant());

    /// <summary>Writes a line to the log.</summary>
    public void Log(string message)
    {
        if (!string.IsNullOrEmpty(message))
        {
            LogMessages.Enqueue(Stamp(message));
        }
    }

    /// <summary>Writes a line to the log.</summary>
    public void Log(int message) => Log(message.ToStringInvariant());

    /// <summary>Writes a line to the log.</summary>
    public void Log(double message) => Log(message.ToStringInvariant());

    /// <summary>Writes a line to the log.</summary>
    public void Log(decimal message) => Log(message.ToStringInvariant());

    /// <summary>Writes an error message; a repetition of the last one is dropped. The run goes on.</summary>
    public void Error(string message)
    {
        if (!string.IsNullOrEmpty(message) && message != _lastError)
        {
            _lastError = message;
            ErrorMessages.Enqueue(Stamp(message));
        }
    }

    /// <summary>Writes an error message.</summary>
    public void Error(int message) => Error(message.ToStringInvariant());

    /// <summary>Writes an error message.</summary>
    public void Error(double message) => Error(message.ToStringInvariant());

    /// <summary>Writes an error message.</summary>
    public void Error(decimal message) => Error(message.ToStringInvariant());

    /// <summary>Writes the message of an exception.</summary>
    public void Error(Exception error) => Error(error.Message);

    /// <summary>Ends the run after the current step.</summary>
    public void Quit(string message = "")
    {
        Debug("Quit(): " + message);
        Status = AlgorithmStatus.Stopped;
    }

    /// <summary>Ends the run after the current step if true.</summary>
    public void SetQuit(bool quit)
    {
        if (quit)
        {
            Status = AlgorithmStatus.Stopped;
        }
    }

    /// <summary>Runs long calculations now; in a backtest synchronously.</summary>
    public ScheduledEvent Train(Action trainingCode) => Schedule.TrainingNow(trainingCode);

    /// <summary>Runs long calculations on a schedule; in a backtest synchronously.</summary>
    public ScheduledEvent Train(IDateRule dateRule, ITimeRule timeRule, Action trainingCode) => Schedule.Training(dateRule, timeRule, trainingCode);

    private static string Cut(string text) => text.Length <= MaxNameAndTagsLength ? text : text[..MaxNameAndTagsLength];

    private string Stamp(string message) => $"{Time.ToStringInvariant(DateFormat.UI)} {message}";
}
