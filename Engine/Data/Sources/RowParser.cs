namespace Quant.Engine.Data.Sources;

/// <summary>
/// Reads rows of Lean's text format. A number keeps the decimal places it was written with, as Lean's parser does: an integer and
/// how many of its digits follow the point. An empty field is zero.
/// </summary>
internal ref struct RowParser(ReadOnlySpan<byte> text)
{
    private const byte EndOfText = 0;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;

    /// <summary>One-based number of the row that was read last.</summary>
    public int Row { get; private set; }

    /// <summary>Why the last read failed.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Skips blank rows; false at the end of the text.</summary>
    public bool NextRow()
    {
        while (_position < _text.Length)
        {
            Row++;
            var c = _text[_position];
            if (c is not ((byte)'\n' or (byte)'\r'))
            {
                return true;
            }
            _position += c == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n' ? 2 : 1;
        }
        return false;
    }

    /// <summary>Reads the time of a row: minutes since the beginning of year 1 (dated rows) or milliseconds since midnight.</summary>
    public bool TryTime(bool dated, out int time)
    {
        time = 0;
        if (dated)
        {
            return TryDate(out time);
        }
        if (!TryNumber(1, 2, out var value, out var scale))
        {
            return false;
        }
        if (scale != 0 || value is < 0 or >= 86_400_000)
        {
            return Fail("the time is not a whole number of milliseconds since midnight, 0 to 86399999");
        }
        time = (int)value;
        return true;
    }

    /// <summary>Reads the field after the time.</summary>
    /// <param name="field">One-based number of the field, for the message.</param>
    /// <param name="fields">Number of fields of the row.</param>
    /// <param name="mantissa">The number without its decimal point.</param>
    /// <param name="scale">Decimal places.</param>
    public bool TryNumber(int field, int fields, out long mantissa, out int scale)
    {
        long value = 0;
        var places = 0;
        var seenPoint = false;
        var digits = 0;
        var i = _position;
        while (i < _text.Length && _text[i] == ' ')
        {
            i++;
        }
        var negative = i < _text.Length && _text[i] == '-';
        if (negative)
        {
            i++;
        }
        var c = EndOfText;
        for (; i < _text.Length; i++)
        {
            c = _text[i];
            var digit = unchecked((uint)(c - '0'));
            if (digit <= 9)
            {
                if (digits == 18)
                {
                    mantissa = scale = 0;
                    return Fail($"field {field} has more than 18 digits");
                }
                value = (value * 10) + digit;
                digits += value == 0 ? 0 : 1;
                places += seenPoint ? 1 : 0;
            }
            else if (c == '.' && !seenPoint)
            {
                seenPoint = true;
            }
            else
            {
                break;
            }
        }
        mantissa = negative ? -value : value;
        scale = places;
        while (i < _text.Length && c == ' ')
        {
            c = ++i < _text.Length ? _text[i] : EndOfText;
        }
        if (places > 24)
        {
            return Fail($"field {field} has more than 24 decimal places");
        }
        return EndField(i, field, fields);
    }

    private bool EndField(int i, int field, int fields)
    {
        var atEnd = i >= _text.Length || _text[i] is (byte)'\n' or (byte)'\r';
        if (!atEnd && _text[i] != ',')
        {
            return Fail($"field {field} is not a number");
        }
        if (atEnd != (field == fields))
        {
            return Fail(atEnd ? $"there are {field} fields instead of {fields}" : $"there are more than {fields} fields");
        }
        _position = i >= _text.Length ? i : _text[i] == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n' ? i + 2 : i + 1;
        return true;
    }

    /// <summary>"yyyyMMdd HH:mm,".</summary>
    private bool TryDate(out int minutes)
    {
        minutes = 0;
        var field = _text.Slice(_position, Math.Min(15, _text.Length - _position));
        if (field.Length < 15 || field[8] != ' ' || field[11] != ':' || field[14] != ',')
        {
            return Fail("the time is not written as yyyyMMdd HH:mm");
        }
        int year = Digits(field[..4]), month = Digits(field[4..6]), day = Digits(field[6..8]);
        int hour = Digits(field[9..11]), minute = Digits(field[12..14]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return Fail("the time is not written as yyyyMMdd HH:mm");
        }
        minutes = (int)(new DateTime(year, month, day, hour, minute, 0).Ticks / TimeSpan.TicksPerMinute);
        _position += 15;
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }
            value = (value * 10) + (c - '0');
        }
        return value;
    }

    private bool Fail(string error)
    {
        Error = error;
        return false;
    }
}
