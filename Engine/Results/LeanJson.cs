using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuantConnect;

namespace Quant.Engine.Results;

/// <summary>Values as Lean's JSON has them.</summary>
internal static class LeanJson
{
    private const int StatisticDigits = 4;

    /// <summary>A decimal has 31 characters at most, a double fewer; and a point and a zero.</summary>
    private const int LongestNumber = 40;

    /// <summary>Writes one JSON value to a stream.</summary>
    public static void Write(Stream stream, bool indented, Action<Utf8JsonWriter> write)
    {
        var buffer = new StreamBuffer(stream);
        using (var json = new Utf8JsonWriter(buffer, Options(indented)))
        {
            write(json);
        }

        buffer.Flush();
    }

    /// <summary>A number that shows itself to be no integer, with the zeros of its scale: 130.0, 7.50.</summary>
    public static void Number(Utf8JsonWriter json, decimal? value)
    {
        if (value is { } number)
        {
            Span<byte> digits = stackalloc byte[LongestNumber];
            number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            Raw(json, digits, length);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        Number(json, value);
    }

    /// <summary>The shortest digits that give the double again; with a point.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        Span<byte> digits = stackalloc byte[LongestNumber];
        value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        Raw(json, digits, length);
    }

    /// <summary>A statistic: text of at most 4 digits after the point.</summary>
    public static string Statistic(decimal value) => Math.Round(value, StatisticDigits).ToString(CultureInfo.InvariantCulture);

    /// <summary>A UTC time with as many digits of a second as are not zero.</summary>
    public static string Utc(DateTime time) => time.Ticks % TimeSpan.TicksPerSecond == 0
        ? time.ToString("s", CultureInfo.InvariantCulture) + "Z"
        : time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time to the second, marked as UTC whatever its zone; so are the dates of the configuration.</summary>
    public static string Seconds(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The name of an enum value with a small first letter.</summary>
    public static string CamelCase(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static void Symbol(Utf8JsonWriter json, Symbol symbol)
    {
        json.WriteStartObject();
        json.WriteString("value", symbol.Value);
        json.WriteString("id", symbol.ID.ToString());
        json.WriteString("permtick", symbol.Value);
        if (symbol.HasUnderlying)
        {
            json.WritePropertyName("underlying");
            Symbol(json, symbol.Underlying);
        }

        json.WriteEndObject();
    }

    /// <summary>An object of texts; those that are null stay null.</summary>
    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a number; with a point at least.</summary>
    private static void Raw(Utf8JsonWriter json, Span<byte> digits, int length)
    {
        if (digits[..length].IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            ".0"u8.CopyTo(digits[length..]);
            length += 2;
        }

        json.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    /// <summary>
    /// What a writer writes into on the way to a stream. Its own buffer for streams keeps everything until the end, in arrays that double: of a file of
    /// megabytes that took longer than writing it.
    /// </summary>
    private sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
    {
        private const int Size = 1 << 16;

        private byte[] _bytes = new byte[Size];
        private int _used;

        public void Advance(int count) => _used += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (_bytes.Length - _used < Math.Max(sizeHint, 1))
            {
                Flush();
                if (_bytes.Length < sizeHint)
                {
                    _bytes = new byte[sizeHint];
                }
            }

            return _bytes.AsMemory(_used);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        /// <summary>Hands on what is left.</summary>
        public void Flush()
        {
            stream.Write(_bytes, 0, _used);
            _used = 0;
        }
    }
}
