using Quant.Core.Plans;
using QuantConnect.Orders;

namespace Quant.Framework.Execution;

/// <summary>
/// How well one order was executed. The benchmark of an order at the market is the mid price when it arrived; of a stop or a limit the price it asked for.
/// Slippage is above 0 when the fill was worse than the benchmark.
/// </summary>
public sealed record ExecutionRecord
{
    /// <summary>Id of the order in the run.</summary>
    public required int OrderId { get; init; }

    /// <summary>Ticker.</summary>
    public required string Symbol { get; init; }

    /// <summary>Type of the order.</summary>
    public required OrderType Type { get; init; }

    /// <summary>The order's remark: its leg and setup, or why it was sent.</summary>
    public string Tag { get; internal set; } = "";

    /// <summary>Id of the plan that the remark names; null if it names none.</summary>
    public string? Plan => PlanReference.Find(Tag);

    /// <summary>Units ordered, negative to sell, as last changed.</summary>
    public decimal Quantity { get; internal set; }

    /// <summary>When the target was decided that the order serves, UTC; null for orders without a target.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Price when it was decided; null for orders without a target.</summary>
    public decimal? DecisionPrice { get; init; }

    /// <summary>When the order was sent, UTC.</summary>
    public required DateTime ArrivedAt { get; init; }

    /// <summary>Mid price when it was sent.</summary>
    public required decimal ArrivalPrice { get; init; }

    /// <summary>Stop or limit price, as last changed; null at the market.</summary>
    public decimal? AskedPrice { get; internal set; }

    /// <summary>What a move of the price by 1 is worth for one unit, in account currency.</summary>
    public required decimal PointValue { get; init; }

    /// <summary>First fill, UTC; null without one.</summary>
    public DateTime? FirstFillAt { get; internal set; }

    /// <summary>Last fill, UTC; null without one.</summary>
    public DateTime? LastFillAt { get; internal set; }

    /// <summary>Units filled, signed.</summary>
    public decimal Filled { get; internal set; }

    /// <summary>Average price of the fills; null without one.</summary>
    public decimal? FillPrice { get; internal set; }

    /// <summary>Fills.</summary>
    public int Fills { get; internal set; }

    /// <summary>Changes of quantity or price that were carried out.</summary>
    public int Changes { get; internal set; }

    /// <summary>Fees, in account currency.</summary>
    public decimal Fees { get; internal set; }

    /// <summary>Status as of now.</summary>
    public OrderStatus Status { get; internal set; }

    /// <summary>Part of the order that was filled, from 0 to 1.</summary>
    public decimal FillRatio => Quantity == 0 ? 0 : Filled / Quantity;

    /// <summary>What fills are compared with.</summary>
    public decimal Benchmark => AskedPrice ?? ArrivalPrice;

    /// <summary>Slippage against the benchmark, in basis points of it; null without a fill.</summary>
    public decimal? SlippageBasisPoints => Worse(Benchmark) is { } worse && Benchmark != 0 ? worse / Math.Abs(Benchmark) * 10_000 : null;

    /// <summary>Slippage against the benchmark, in account currency; null without a fill.</summary>
    public decimal? SlippageCash => Worse(Benchmark) * Math.Abs(Filled) * PointValue;

    /// <summary>Shortfall against the price of the decision, in basis points of it: slippage and delay together; null without a decision or a fill.</summary>
    public decimal? ShortfallBasisPoints => DecisionPrice is { } price && price != 0 ? Worse(price) / Math.Abs(price) * 10_000 : null;

    /// <summary>Time from the decision, or from sending without one, to the first fill; null without a fill.</summary>
    public TimeSpan? Delay => FirstFillAt - (DecidedAt ?? ArrivedAt);

    private decimal? Worse(decimal price) => Math.Sign(Filled) * (FillPrice - price);
}
