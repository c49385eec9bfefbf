using Quant.Core.Bars;

namespace Quant.Core.Levels;

/// <summary>High, low and close of a stretch of bars, and when they were made. Times are ends of bars in UTC ticks.</summary>
internal struct PriceRange
{
    public double High;
    public double Low;
    public double Close;
    public long HighAt;
    public long LowAt;
    public long CloseAt;
    public int Bars;

    public void Add(in Bar bar)
    {
        if (Bars == 0 || bar.High > High)
        {
            High = bar.High;
            HighAt = bar.End;
        }
        if (Bars == 0 || bar.Low < Low)
        {
            Low = bar.Low;
            LowAt = bar.End;
        }
        Close = bar.Close;
        CloseAt = bar.End;
        Bars++;
    }

    public void Add(in PriceRange other)
    {
        if (other.Bars == 0)
        {
            return;
        }
        if (Bars == 0 || other.High > High)
        {
            (High, HighAt) = (other.High, other.HighAt);
        }
        if (Bars == 0 || other.Low < Low)
        {
            (Low, LowAt) = (other.Low, other.LowAt);
        }
        (Close, CloseAt) = (other.Close, other.CloseAt);
        Bars += other.Bars;
    }

    public void Scale(double factor)
    {
        High *= factor;
        Low *= factor;
        Close *= factor;
    }
}
