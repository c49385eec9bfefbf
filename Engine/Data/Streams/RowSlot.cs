using System.Runtime.CompilerServices;
using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Sources;

namespace Quant.Engine.Data.Streams;

/// <summary>One row on its way to becoming a bar. A stream owns a few and uses them again and again; bars are made from them when they are delivered.</summary>
internal sealed class RowSlot
{
    /// <summary>Columns of a quote: bid open, high, low, close, size, then the same of the ask.</summary>
    public const int Ask = 5;

    private const int CloseColumn = 3;

    private Numbers _values;
    private ulong _scales;

    /// <summary>Start in the exchange's zone, ticks.</summary>
    public long Time { get; set; }

    /// <summary>End in the exchange's zone, ticks.</summary>
    public long End { get; set; }

    public bool HasBid { get; private set; }

    public bool HasAsk { get; private set; }

    /// <summary>Last price as the row was written: of a trade its close, of a quote the middle of the sides it had.</summary>
    public RawPrice Price { get; private set; }

    /// <summary>Factor of prices, when it is taken as the row is read; null for none.</summary>
    public PriceScale? Scale { get; set; }

    public void SetTrade(long[] block, int stride, int index, ulong scales)
    {
        _scales = scales;
        _values[0] = block[index];
        _values[1] = block[index += stride];
        _values[2] = block[index += stride];
        _values[3] = block[index += stride];
        _values[4] = block[index + stride];
        Price = new RawPrice(_values[3], 0, scales);
    }

    public void SetQuote(long[] block, int stride, int index, ulong scales)
    {
        _scales = scales;
        Span<long> values = _values;
        for (var c = 0; c < values.Length; c++, index += stride)
        {
            values[c] = block[index];
        }
        HasBid = (values[0] | values[1] | values[2] | values[3]) != 0;
        HasAsk = (values[5] | values[6] | values[7] | values[8]) != 0;
        Price = new RawPrice(values[CloseColumn], values[Ask + CloseColumn], scales);
    }

    /// <summary>Takes sides that the row does not have from an earlier quote; sizes stay zero.</summary>
    public void FillSidesFrom(RowSlot earlier)
    {
        if (!HasBid && earlier.HasBid)
        {
            CopySide(earlier, 0);
            HasBid = true;
        }
        if (!HasAsk && earlier.HasAsk)
        {
            CopySide(earlier, Ask);
            HasAsk = true;
        }
    }

    /// <summary>Copies the sides of a quote.</summary>
    public void CopySidesFrom(RowSlot other)
    {
        _values = other._values;
        (_scales, HasBid, HasAsk) = (other._scales, other.HasBid, other.HasAsk);
    }

    /// <summary>A number of the row as it was written.</summary>
    public decimal Number(int column) => PackedScales.ToDecimal(_values[column], PackedScales.Of(_scales, column));

    private void CopySide(RowSlot earlier, int first)
    {
        for (var c = first; c < first + 4; c++)
        {
            _values[c] = earlier._values[c];
            _scales &= ~PackedScales.At(c, 31);
            _scales |= PackedScales.At(c, PackedScales.Of(earlier._scales, c));
        }
        _values[first + 4] = 0;
        _scales &= ~PackedScales.At(first + 4, 31);
    }

    [InlineArray(RowFormat.QuoteValues)]
    private struct Numbers
    {
        private long _first;
    }
}

/// <summary>Last price of a row, as integers until somebody asks.</summary>
/// <param name="Bid">Close of the trade or of the bid; 0 for none.</param>
/// <param name="Ask">Close of the ask; 0 for none.</param>
/// <param name="Scales">Scales of the row.</param>
internal readonly record struct RawPrice(long Bid, long Ask, ulong Scales)
{
    private const int BidColumn = 3;
    private const int AskColumn = RowSlot.Ask + BidColumn;
    private const long Safe = long.MaxValue / 16;

    /// <summary>(bid + ask) / 2 as decimals give it, with another decimal place only when it is needed; a side that is zero does not count.</summary>
    public decimal ToDecimal()
    {
        var scale = PackedScales.Of(Scales, BidColumn);
        var askScale = PackedScales.Of(Scales, AskColumn);
        if (Ask == 0)
        {
            return Bid == 0 ? 0m : PackedScales.ToDecimal(Bid, scale);
        }
        if (Bid == 0)
        {
            return PackedScales.ToDecimal(Ask, askScale);
        }
        if (scale != askScale || scale > 26 || Bid is > Safe or < -Safe || Ask is > Safe or < -Safe)
        {
            return (PackedScales.ToDecimal(Bid, scale) + PackedScales.ToDecimal(Ask, askScale)) / 2m;
        }
        var sum = Bid + Ask;
        return (sum & 1) == 0 ? PackedScales.ToDecimal(sum / 2, scale) : PackedScales.ToDecimal(sum * 5, scale + 1);
    }
}
