using Quant.Core.Sizing;

namespace Quant.Tests.Core.Sizing;

public sealed class SizersTests
{
    // 100,000 in the account, a share of 50 with its stop at 48.75, an average range of 0.8 and a volatility of 30 % a year
    private static readonly SizingInput Share = new(100_000, 50, 1, 1.25, 0.8, 0.3);

    [Test]
    public void FixedFractional_loses_the_fraction_at_the_stop()
        => Assert.That(new FixedFractionalSizer(0.01).Quantity(Share), Is.EqualTo(1000 / 1.25));

    [Test]
    public void AverageRange_loses_the_fraction_within_the_ranges()
        => Assert.That(new AverageRangeSizer(0.01, 2.5).Quantity(Share), Is.EqualTo(1000 / 2.0));

    [Test]
    public void VolatilityTarget_gives_the_account_the_volatility()
        => Assert.That(new VolatilityTargetSizer(0.15).Quantity(Share) * 50 * 0.3, Is.EqualTo(15_000).Within(1e-9));

    [Test]
    public void FixedNotional_buys_for_the_amount() => Assert.That(new FixedNotionalSizer(20_000).Quantity(Share), Is.EqualTo(400));

    [Test]
    public void Quantity_of_a_foreign_contract_counts_its_multiplier_and_rate()
    {
        // a yen is worth 0.0065 dollars, the contract is for 1000 units
        var contract = new SizingInput(100_000, 150, 1000 * 0.0065, 2);
        Assert.That(new FixedFractionalSizer(0.01).Quantity(contract), Is.EqualTo(1000 / 13.0).Within(1e-9));
        Assert.That(new FixedNotionalSizer(97_500).Quantity(contract), Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Quantity_of_what_is_not_known_is_not_a_number()
    {
        var bare = new SizingInput(100_000, 50, 1);
        Assert.That(new FixedFractionalSizer(0.01).Quantity(bare), Is.NaN);
        Assert.That(new AverageRangeSizer(0.01, 2).Quantity(bare), Is.NaN);
        Assert.That(new VolatilityTargetSizer(0.1).Quantity(bare), Is.NaN);
        Assert.That(new FixedNotionalSizer(1000).Quantity(bare with { Price = double.NaN }), Is.NaN);
        Assert.That(new FixedFractionalSizer(0.01).Quantity(bare with { StopDistance = 0 }), Is.NaN, "a stop at the entry risks nothing and would buy the world");
    }

    [Test]
    public void Quantity_of_an_account_in_debt_is_nothing() => Assert.That(new FixedFractionalSizer(0.01).Quantity(Share with { Equity = -5 }), Is.Zero);

    [Test]
    public void Sizers_refuse_numbers_out_of_range()
    {
        Assert.That(() => new FixedFractionalSizer(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new FixedFractionalSizer(1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new AverageRangeSizer(0.01, double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new VolatilityTargetSizer(double.PositiveInfinity), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new FixedNotionalSizer(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
