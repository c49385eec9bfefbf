using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Turnover at rising prices in percent of all; 100 without any.</summary>
public class MoneyFlowIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public MoneyFlowIndex(int period)
        : this($"MFI({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public MoneyFlowIndex(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        PositiveMoneyFlow = new Sum(name + "_PositiveMoneyFlow", period);
        NegativeMoneyFlow = new Sum(name + "_NegativeMoneyFlow", period);
    }

    /// <summary>Turnover of the bars with a rising typical price.</summary>
    public IndicatorBase<IndicatorDataPoint> PositiveMoneyFlow { get; }

    /// <summary>Turnover of the bars with a falling typical price.</summary>
    public IndicatorBase<IndicatorDataPoint> NegativeMoneyFlow { get; }

    /// <summary>Typical price of the last bar.</summary>
    public decimal PreviousTypicalPrice { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => PositiveMoneyFlow.IsReady && NegativeMoneyFlow.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        PreviousTypicalPrice = 0.0m;
        PositiveMoneyFlow.Reset();
        NegativeMoneyFlow.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var price = (input.High + input.Low + input.Close) / 3.0m;
        var flow = price * input.Volume;
        PositiveMoneyFlow.Update(input.EndTime, price > PreviousTypicalPrice ? flow : 0.0m);
        NegativeMoneyFlow.Update(input.EndTime, price < PreviousTypicalPrice ? flow : 0.0m);
        PreviousTypicalPrice = price;
        var total = PositiveMoneyFlow.Current.Value + NegativeMoneyFlow.Current.Value;
        return total == 0m ? 100.0m : 100m * PositiveMoneyFlow.Current.Value / total;
    }
}
