using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Securities;
using QuantConnect.Securities.CurrencyConversion;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class CashBookTests
{
    [Test]
    public void Amounts_convert_by_the_ratio_of_rates()
    {
        var book = new CashBook { { "EUR", 100m, 1.25m }, { "JPY", 0m, 0.01m } };
        Assert.Multiple(() =>
        {
            Assert.That(book.Convert(10m, "EUR", "JPY"), Is.EqualTo(1250m));
            Assert.That(book.ConvertToAccountCurrency(10m, "EUR"), Is.EqualTo(12.5m));
            Assert.That(book.ConvertToAccountCurrency(new CashAmount(10m, "EUR")), Is.EqualTo(new CashAmount(12.5m, "USD")));
            Assert.That(book.TotalValueInAccountCurrency, Is.EqualTo(125m));
            Assert.That(() => book.Convert(1m, "XXX", "USD"), Throws.TypeOf<KeyNotFoundException>());
            Assert.That(book.Convert(0m, "XXX", "USD"), Is.Zero);
        });
        book["EUR"].ConversionRate = 0m;
        Assert.That(() => book.ConvertToAccountCurrency(1m, "EUR"), Throws.ArgumentException);
    }

    [Test]
    public void Book_is_a_dictionary_that_tells_of_changes()
    {
        var book = new CashBook();
        var told = new List<CashBookUpdateType>();
        book.Updated += (_, e) => told.Add(e.UpdateType);
        var euro = book.Add("EUR", 1m, 1.1m);
        book.Add("EUR", new Cash("EUR", 2m, 1.2m));
        euro.AddAmount(3m);
        Assert.That((euro.Amount, euro.ConversionRate, book.Count), Is.EqualTo((5m, 1.2m, 2)));
        Assert.That(book.Remove("EUR"), Is.True);
        Assert.That(book.Remove("EUR"), Is.False);
        Assert.That(told[0], Is.EqualTo(CashBookUpdateType.Added));
        Assert.That(told[^1], Is.EqualTo(CashBookUpdateType.Removed));
        Assert.That(told[1..^1], Is.Not.Empty.And.All.EqualTo(CashBookUpdateType.Updated));
        Assert.That(() => book[Currencies.NullCurrency], Throws.InvalidOperationException);
        Assert.That(book.TryGetValue("GBP", out _), Is.False);
        Assert.That(book.ToString(), Does.Contain("CashBook Total Value:").And.Contain("USD"));
        book.Clear();
        Assert.That(book.Keys, Is.Empty);
    }

    [Test]
    public void Account_currency_takes_the_amount_over_unconverted()
    {
        var book = new CashBook();
        book["USD"].SetAmount(100m);
        book.AccountCurrency = "eur";
        Assert.That(book.Keys, Is.EqualTo(new[] { "EUR" }));
        Assert.That((book["EUR"].Amount, book["EUR"].ConversionRate), Is.EqualTo((100m, 1m)));
    }

    [Test]
    public void Rates_that_follow_prices_are_heard_of_by_everybody_who_asked_to_be_told()
    {
        using var world = new TradingWorld();
        var euro = world.Forex(price: 1.25m);
        var (first, second) = (new CashBook(), new CashBook());
        var cash = new Cash("EUR", 100m, 1.25m) { CurrencyConversion = Follow(euro) };
        first.Add("EUR", cash);
        second.Add("EUR", cash);
        var told = new List<object?>();
        cash.Updated += (sender, _) => told.Add(sender);
        first.Updated += (sender, _) => told.Add(sender);
        second.Updated += (sender, _) => told.Add(sender);
        cash.CurrencyConversion.ConversionRateUpdated += (_, rate) => told.Add(rate);
        world.Trade(euro, 1.5m);
        cash.Update();
        Assert.That((first.TotalValueInAccountCurrency, second.TotalValueInAccountCurrency), Is.EqualTo((150m, 150m)));
        Assert.That(told, Is.EquivalentTo(new object[] { cash, first, second, 1.5m }));

        // what is followed no more is not heard of, and a book that let go hears nothing
        var old = cash.CurrencyConversion;
        cash.CurrencyConversion = Follow(euro);
        Assert.That(first.Remove("EUR") && second.Remove("EUR"));
        told.Clear();
        old.ConversionRate = 7m;
        Assert.That(told, Is.EqualTo(new object[] { 7m }));
        cash.AddAmount(1m);
        Assert.That(told.Skip(1), Is.EqualTo(new object[] { cash }));

        static SecurityCurrencyConversion Follow(Security pair)
            => SecurityCurrencyConversion.LinearSearch("EUR", "USD", [pair], [], _ => throw new InvalidOperationException());
    }

    [Test]
    public void Rough_total_is_the_total_but_for_the_last_digits()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var book = new CashBook { { "EUR", Amount(), 1.25m }, { "JPY", Amount(), 0.0067m }, { "BTC", Amount(), 64_123.45m } };
            book["USD"].SetAmount(Amount());
            var (total, gross) = book.RoughTotal();
            Assert.That((double)book.TotalValueInAccountCurrency, Is.EqualTo(total).Within(gross * 1e-12));
            Assert.That(gross, Is.GreaterThanOrEqualTo(Math.Abs(total)));
        }

        decimal Amount() => random.Next(4) == 0 ? 0m : Math.Round((decimal)((random.NextDouble() - 0.5) * 1e6), random.Next(9));
    }

    [Test]
    public void Conversion_goes_through_one_pair_either_way_or_two_in_a_row()
    {
        using var world = new TradingWorld();
        var euro = world.Forex(price: 1.25m);
        var yen = world.Forex("USDJPY", 150m);
        decimal Rate(string from, string to)
        {
            var conversion = SecurityCurrencyConversion.LinearSearch(from, to, [euro, yen], [], _ => throw new InvalidOperationException());
            conversion.Update();
            return conversion.ConversionRate;
        }

        Assert.That(Rate("EUR", "USD"), Is.EqualTo(1.25m));
        Assert.That(Rate("USD", "EUR"), Is.EqualTo(0.8m));
        Assert.That(Rate("EUR", "JPY"), Is.EqualTo(187.5m), "1.25 x 150");
        Assert.That(Rate("JPY", "EUR"), Is.EqualTo(1m / 150m / 1.25m));
        Assert.That(() => Rate("EUR", "GBP"), Throws.ArgumentException);
        Assert.That(ConstantCurrencyConversion.Null("A", "B").ConversionRate, Is.Zero);
    }

    [Test]
    public void Cash_needs_a_code() => Assert.That(() => new Cash("", 0m, 0m), Throws.ArgumentException);
}
