using System.Buffers;
using System.Buffers.Text;

namespace Quant.Lab.Data.Files;

/// <summary>Rows of comma-separated numbers, built without strings: a year of minutes has millions of them.</summary>
internal sealed class RowText(int capacity)
{
    private const int LongestField = 32;

    private readonly ArrayBufferWriter<byte> _text = new(capacity);
    private bool _rowHasFields;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Adds a whole number.</summary>
    public RowText Add(long value)
    {
        var span = Begin();
        Utf8Formatter.TryFormat(value, span, out var written);
        _text.Advance(written);
        return this;
    }

    /// <summary>Adds a number given in units of 10^-places, without trailing zeros.</summary>
    public RowText Add(long units, int places)
    {
        while (places > 0 && units % 10 == 0)
        {
            units /= 10;
            places--;
        }
        if (places == 0)
        {
            return Add(units);
        }
        var span = Begin();
        if (units < 0)
        {
            span[0] = (byte)'-';
            _text.Advance(1);
            span = span[1..];
            units = -units;
        }
        Span<byte> digits = stackalloc byte[LongestField];
        Utf8Formatter.TryFormat(units, digits, out var count, new StandardFormat('D', (byte)(places + 1)));
        var whole = count - places;
        digits[..whole].CopyTo(span);
        span[whole] = (byte)'.';
        digits[whole..count].CopyTo(span[(whole + 1)..]);
        _text.Advance(count + 1);
        return this;
    }

    /// <summary>Adds date and time as <c>yyyyMMdd HH:mm</c>.</summary>
    public RowText Add(DateTime time)
    {
        var span = Begin();
        time.TryFormat(span, out var written, "yyyyMMdd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        _text.Advance(written);
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _text.GetSpan(1)[0] = (byte)'\n';
        _text.Advance(1);
        _rowHasFields = false;
    }

    private Span<byte> Begin()
    {
        var span = _text.GetSpan(LongestField + 2);
        if (!_rowHasFields)
        {
            _rowHasFields = true;
            return span;
        }
        span[0] = (byte)',';
        _text.Advance(1);
        return span[1..];
    }
}
