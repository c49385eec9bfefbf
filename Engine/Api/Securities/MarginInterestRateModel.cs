namespace QuantConnect.Securities;

/// <summary>Ready-made margin interest models.</summary>
public static class MarginInterestRateModel
{
    /// <summary>A model without interest.</summary>
    public static readonly IMarginInterestRateModel Null = new NoInterest();

    private sealed class NoInterest : IMarginInterestRateModel
    {
        public void ApplyMarginInterestRate(MarginInterestRateParameters marginInterestRateParameters)
        {
        }
    }
}
