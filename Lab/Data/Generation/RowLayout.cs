using Quant.Lab.Data.Files;

namespace Quant.Lab.Data.Generation;

/// <summary>How prices and sizes of an instrument are written in its files.</summary>
/// <param name="PricePlaces">Decimal places of a price step; ignored for scaled prices.</param>
/// <param name="ScaledStep">Price step in ten-thousandths for equities, whose prices Lean keeps as whole numbers; 0 for others.</param>
/// <param name="SizePlaces">Decimal places of a unit of size.</param>
internal sealed record RowLayout(int PricePlaces, int ScaledStep, int SizePlaces)
{
    /// <summary>US equities: cents.</summary>
    public static RowLayout Equity { get; } = new(2, 100, 0);

    /// <summary>Price steps in one unit of the price.</summary>
    public double StepsPerUnit
    {
        get
        {
            var steps = 1.0;
            for (var i = 0; i < PricePlaces; i++)
            {
                steps *= 10;
            }
            return steps;
        }
    }

    /// <summary>Adds the fields of trades after the time.</summary>
    public void Add(RowText text, in TradeRow row)
    {
        Add(text, new Prices(row.Open, row.High, row.Low, row.Close));
        text.Add(row.Volume, SizePlaces).EndRow();
    }

    /// <summary>Adds the fields of quotes after the time.</summary>
    public void Add(RowText text, in QuoteRow row)
    {
        Add(text, row.Bid);
        text.Add(row.BidSize, SizePlaces);
        Add(text, row.Ask);
        text.Add(row.AskSize, SizePlaces).EndRow();
    }

    private void Add(RowText text, in Prices prices)
    {
        if (ScaledStep > 0)
        {
            text.Add(prices.Open * ScaledStep).Add(prices.High * ScaledStep).Add(prices.Low * ScaledStep).Add(prices.Close * ScaledStep);
        }
        else
        {
            text.Add(prices.Open, PricePlaces).Add(prices.High, PricePlaces).Add(prices.Low, PricePlaces).Add(prices.Close, PricePlaces);
        }
    }
}
