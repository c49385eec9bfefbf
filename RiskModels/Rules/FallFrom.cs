namespace Quant.RiskModels.Rules;

/// <summary>The fall of equity from a height, as a fraction of the height; divided anew only when one of them changed, as most steps leave both.</summary>
internal sealed class FallFrom
{
    private decimal _height;
    private decimal _equity;
    private double _fall = double.NaN;

    /// <summary>The fall, below 0 for a rise.</summary>
    /// <param name="height">Above 0.</param>
    /// <param name="equity">Equity now.</param>
    public double To(decimal height, decimal equity)
    {
        if (double.IsNaN(_fall) || height != _height || equity != _equity)
        {
            (_height, _equity, _fall) = (height, equity, (double)(1 - equity / height));
        }
        return _fall;
    }
}
