using Quant.Engine.Models;

namespace Quant.Engine.Data.Streams;

/// <summary>What prices are multiplied with and what is added to them; sizes are divided by the same factor and rounded to whole numbers.</summary>
internal sealed class PriceScale
{
    private readonly decimal _inverse;
    private readonly double _roughInverse;
    private readonly bool _adds;

    /// <summary>Makes a scale.</summary>
    /// <param name="factor">What prices are multiplied with.</param>
    /// <param name="sum">What is added to them then.</param>
    public PriceScale(decimal factor, decimal sum)
    {
        Factor = factor;
        Sum = sum;
        _inverse = 1 / factor;
        _roughInverse = (double)_inverse;
        _adds = sum != 0;
    }

    public decimal Factor { get; }

    public decimal Sum { get; }

    public decimal Price(decimal price) => _adds ? (price * Factor) + Sum : DecimalMath.Product(price, Factor);

    public decimal Size(decimal size) => DecimalMath.WholeProduct(size, _inverse, _roughInverse);
}
