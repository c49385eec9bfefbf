using System.Text.Json;
using QuantConnect.Storage;

namespace Quant.ExecutionModels.Bracket;

/// <summary>
/// The open brackets, kept in Lean's object store so that a restart of live trading takes them over. Backtests have none: they must not know of each other.
/// </summary>
public sealed class BracketMemory
{
    private readonly ObjectStore _store;
    private readonly string _key;
    private string? _saved;

    private BracketMemory(ObjectStore store, string key) => (_store, _key) = (store, key);

    /// <summary>A memory in an object store.</summary>
    /// <param name="store">Lean's object store.</param>
    /// <param name="key">Name of the object, the same at every start.</param>
    public static BracketMemory In(ObjectStore store, string key)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new BracketMemory(store, key);
    }

    /// <summary>The brackets that were open when the program ended.</summary>
    /// <exception cref="InvalidDataException">The object cannot be read. Positions must not be left without a stop for that: a person has to look.</exception>
    internal IReadOnlyList<SavedBracket> Load()
    {
        if (!_store.ContainsKey(_key))
        {
            return [];
        }
        try
        {
            return JsonSerializer.Deserialize<List<SavedBracket>>(_store.Read(_key) ?? "") ?? throw new JsonException("it is empty");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException(
                $"The open brackets \"{_key}\" in the object store cannot be read ({error.Message}). Look at the positions and orders at the broker, then delete it to start anew.", error);
        }
    }

    /// <summary>Keeps the brackets that are open now; writes only if they are not those kept already.</summary>
    internal void Save(IReadOnlyList<SavedBracket> brackets)
    {
        var text = JsonSerializer.Serialize(brackets);
        if (text == _saved)
        {
            return;
        }
        if (!_store.Save(_key, text))
        {
            throw new InvalidOperationException($"The open brackets \"{_key}\" could not be saved in the object store; without them a restart would not know the orders at the broker.");
        }
        _saved = text;
    }
}
