using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Sliced;

/// <summary>A target that is being traded by child orders.</summary>
public sealed class ParentOrder
{
    internal ParentOrder(IPortfolioTarget target, Security security, decimal total, bool isExit)
        => (Target, Security, Total, IsExit) = (target, security, total, isExit);

    /// <summary>What is to be held.</summary>
    public IPortfolioTarget Target { get; }

    /// <summary>What is traded.</summary>
    public Security Security { get; }

    /// <summary>Units to trade, negative to sell.</summary>
    public decimal Total { get; }

    /// <summary>Whether it closes or reduces a position.</summary>
    public bool IsExit { get; }

    /// <summary>Units sent and not come back unfilled, signed.</summary>
    public decimal Sent { get; internal set; }

    /// <summary>When the market was first open for it, UTC; null before.</summary>
    public DateTime? StartedAt { get; internal set; }

    /// <summary>When the last child was sent, UTC.</summary>
    internal DateTime? LastChildAt { get; set; }

    /// <summary>Children that the broker refused.</summary>
    internal int Refusals { get; set; }
}
