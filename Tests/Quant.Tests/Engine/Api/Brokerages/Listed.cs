using Quant.Tests.Engine.Api.Common;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.Equity;
using QuantConnect.Securities.Forex;

namespace Quant.Tests.Engine.Api.Brokerages;

/// <summary>Securities with prices and a clock, and orders for them, without a run.</summary>
internal static class Listed
{
    /// <summary>10:00 in New York on a trading day.</summary>
    public static readonly DateTime Now = new(2024, 1, 2, 15, 0, 0);

    public static Security Of(
        SecurityType type, string? market = null, decimal bid = 99.9m, decimal ask = 100.1m, decimal held = 0, decimal? minimumSize = null, DateTime? utc = null, string? ticker = null)
    {
        ticker ??= type switch { SecurityType.Forex => "EURUSD", SecurityType.Crypto or SecurityType.CryptoFuture => "BTCUSD", _ => "SPY" };
        market ??= type switch { SecurityType.Forex => Market.Oanda, SecurityType.Crypto => Market.Coinbase, SecurityType.CryptoFuture => Market.Binance, _ => Market.USA };
        var symbol = type == SecurityType.Option
            ? Symbol.CreateOption("SPY", market, OptionStyle.American, OptionRight.Call, 450m, new DateTime(2024, 6, 21))
            : Symbol.Create(ticker, type, market);
        var quote = ticker.Length > 3 ? ticker[3..] : Currencies.USD;
        var properties = new SymbolProperties(ticker, quote, 1, 0.01m, 0.00000001m, ticker, minimumSize);
        var book = new CashBook();
        var quoteCash = book.TryGetValue(quote, out var cash) ? cash : book.Add(quote, 0, 1);
        var hours = KitRun.UsEquityHours;
        var registered = RegisteredSecurityDataTypesProvider.Null;
        Security security = type switch
        {
            SecurityType.Equity => new Equity(symbol, hours, quoteCash, properties, book, registered, new EquityCache()),
            SecurityType.Forex => new Forex(symbol, hours, quoteCash, book.Add("EUR", 0, bid), properties, book, registered, new ForexCache()),
            SecurityType.Crypto => new Crypto(symbol, hours, quoteCash, book.Add(ticker[..3], 0, bid), properties, book, registered, new SecurityCache()),
            _ => new Security(symbol, hours, quoteCash, properties, book, registered, new SecurityCache()),
        };
        security.SetLocalTimeKeeper(new TimeKeeper(utc ?? Now, TimeZones.NewYork).GetLocalTimeKeeper(TimeZones.NewYork));
        if (ask > 0)
        {
            if (type == SecurityType.Equity)
            {
                // quotes alone give a share no price
                var price = (bid + ask) / 2;
                security.SetMarketPrice(new TradeBar(Now, symbol, price, price, price, price, 1000));
            }
            security.SetMarketPrice(new QuoteBar(Now, symbol, new Bar(bid, bid, bid, bid), 300, new Bar(ask, ask, ask, ask), 500));
        }
        security.Holdings.SetHoldings(100m, held);
        return security;
    }

    public static Order Order(Security security, OrderType type, decimal quantity = 10, decimal limit = 100, TimeInForce? force = null, OrderProperties? properties = null, DateTime? time = null)
    {
        properties ??= new OrderProperties();
        properties.TimeInForce = force ?? properties.TimeInForce;
        var (symbol, at) = (security.Symbol, time ?? Now);
        return type switch
        {
            OrderType.Limit => new LimitOrder(symbol, quantity, limit, at, "", properties),
            OrderType.StopMarket => new StopMarketOrder(symbol, quantity, limit, at, "", properties),
            OrderType.StopLimit => new StopLimitOrder(symbol, quantity, limit, limit, at, "", properties),
            OrderType.TrailingStop => new TrailingStopOrder(symbol, quantity, limit, 1, false, at, "", properties),
            OrderType.LimitIfTouched => new LimitIfTouchedOrder(symbol, quantity, limit, limit, at, "", properties),
            OrderType.MarketOnOpen => new MarketOnOpenOrder(symbol, quantity, at, "", properties),
            OrderType.MarketOnClose => new MarketOnCloseOrder(symbol, quantity, at, "", properties),
            _ => new MarketOrder(symbol, quantity, at, "", properties),
        };
    }
}
