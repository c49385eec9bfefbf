using QuantConnect;

namespace Quant.Engine.Models;

/// <summary>What a portfolio holds of one type of security, in account currency.</summary>
internal sealed class Exposure(SecurityType type)
{
    public SecurityType Type { get; } = type;

    /// <summary>Value of what is held long, 0 or more.</summary>
    public decimal Long { get; private set; }

    /// <summary>Value of what is held short, 0 or less.</summary>
    public decimal Short { get; private set; }

    public void Take(decimal value)
    {
        if (value > 0)
        {
            Long += value;
        }
        else if (value < 0)
        {
            Short += value;
        }
    }
}
