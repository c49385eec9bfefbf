using Quant.Engine.Simulation;
using Quant.Engine.Simulation.Orders;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;
using QuantConnect.Securities.Crypto;
using QuantConnect.Securities.Equity;
using QuantConnect.Securities.Forex;

namespace Quant.Tests.Engine.Support;

/// <summary>An algorithm with securities, cash and an order processor, but without data files: prices and times are set by the test.</summary>
internal sealed class TradingWorld : IDisposable
{
    private static readonly Lazy<string> PropertiesFile = new(WriteProperties);

    private readonly IDisposable _scope;
    private readonly SubscriptionConfigs _configs;
    private readonly SecurityFactory _factory;

    public TradingWorld(decimal cash = 100_000m, IBrokerageModel? brokerage = null, Func<QCAlgorithm>? create = null)
    {
        var marketHours = TradingHours.Database();
        var context = new RunContext(".", new DateTime(2024, 12, 31), marketHours, SymbolPropertiesDatabase.FromFile(PropertiesFile.Value));
        _scope = RunContext.Enter(context);
        Algorithm = create is null ? new QCAlgorithm() : create();
        Algorithm.SetStartDate(2024, 3, 4);
        var types = new RegisteredSecurityDataTypesProvider();
        _configs = new SubscriptionConfigs(Algorithm, Algorithm.TimeKeeper, marketHours, types);
        if (brokerage is not null)
        {
            Algorithm.SetBrokerageModel(brokerage);
        }

        _factory = new SecurityFactory(
            Algorithm.Portfolio.CashBook, marketHours, context.SymbolProperties, Algorithm, types, Algorithm);
        Orders = new OrderProcessor(Algorithm, Events.Add);
        Algorithm.Transactions.SetOrderProcessor(Orders);
        Algorithm.Securities.SetSecurityService(_factory);
        Algorithm.SubscriptionManager.SetDataManager(_configs);
        Algorithm.SetCash(cash);
        Algorithm.SetFinishedWarmingUp();
        NewYork(10, 0);
    }

    public QCAlgorithm Algorithm { get; }

    public OrderProcessor Orders { get; }

    public List<OrderEvent> Events { get; } = [];

    public SecurityPortfolioManager Portfolio => Algorithm.Portfolio;

    public DateTime Utc => Algorithm.UtcTime;

    public IEnumerable<OrderStatus> Statuses(OrderTicket ticket) => Events.Where(e => e.OrderId == ticket.OrderId).Select(e => e.Status);

    /// <summary>Sets the clock to a time of day of Monday 2024-03-04, or days later, in New York.</summary>
    public void NewYork(int hour, int minute, int daysLater = 0, int second = 0) =>
        At(new DateTime(2024, 3, 4, hour, minute, second).AddDays(daysLater).ConvertToUtc(TimeZones.NewYork));

    public void At(DateTime utc)
    {
        Algorithm.SetDateTime(utc);
        Portfolio.InvalidateTotalPortfolioValue();
    }

    public Equity Equity(string ticker = "SPY", decimal price = 0, Resolution resolution = Resolution.Minute, bool extended = false,
        DataNormalizationMode mode = DataNormalizationMode.Raw, params TickType[] data) =>
        (Equity)Add(Symbol.Create(ticker, SecurityType.Equity, Market.USA), price, resolution, extended, mode, data);

    public Forex Forex(string pair = "EURUSD", decimal price = 0, Resolution resolution = Resolution.Minute, params TickType[] data) =>
        (Forex)Add(Symbol.Create(pair, SecurityType.Forex, Market.Oanda), price, resolution, false, DataNormalizationMode.Raw, data);

    public Crypto Crypto(string pair = "BTCUSD", decimal price = 0, string market = Market.Coinbase, Resolution resolution = Resolution.Minute, params TickType[] data) =>
        (Crypto)Add(Symbol.Create(pair, SecurityType.Crypto, market), price, resolution, false, DataNormalizationMode.Raw, data);

    /// <summary>Trades at one price during the minute that ends now.</summary>
    public void Trade(Security security, decimal price, decimal volume = 1000) => Bar(security, price, price, price, price, volume);

    public TradeBar Bar(Security security, decimal open, decimal high, decimal low, decimal close, decimal volume = 1000, TimeSpan? period = null, int endedMinutesAgo = 0)
    {
        var length = period ?? TimeSpan.FromMinutes(1);
        var bar = new TradeBar(security.LocalTime.AddMinutes(-endedMinutesAgo) - length, security.Symbol, open, high, low, close, volume, length);
        Show(security, bar);
        return bar;
    }

    public QuoteBar Quote(Security security, decimal bid, decimal ask, decimal bidSize = 100, decimal askSize = 200, int endedMinutesAgo = 0) =>
        Quote(security, new Bar(bid, bid, bid, bid), new Bar(ask, ask, ask, ask), bidSize, askSize, endedMinutesAgo);

    public QuoteBar Quote(Security security, Bar? bid, Bar? ask, decimal bidSize = 100, decimal askSize = 200, int endedMinutesAgo = 0)
    {
        var length = TimeSpan.FromMinutes(1);
        var bar = new QuoteBar(security.LocalTime.AddMinutes(-endedMinutesAgo) - length, security.Symbol, bid, bidSize, ask, askSize, length);
        Show(security, bar);
        return bar;
    }

    public void Show(Security security, BaseData data)
    {
        security.SetMarketPrice(data);
        Portfolio.CashBook.UpdateConversionRates();
        Portfolio.InvalidateTotalPortfolioValue();
    }

    public FillModelParameters FillParameters(Security security, Order order) =>
        new(security, order, _configs, TimeSpan.FromHours(1), new Dictionary<Order, Security> { [order] = security });

    /// <summary>Makes an order known as submitted now, without sending it.</summary>
    public T Known<T>(T order)
        where T : Order
    {
        order.Id = Algorithm.Transactions.GetIncrementOrderId();
        order.Status = OrderStatus.Submitted;
        return order;
    }

    public void Hold(Security security, decimal quantity, decimal averagePrice)
    {
        security.Holdings.SetHoldings(averagePrice, quantity);
        Portfolio.InvalidateTotalPortfolioValue();
    }

    public void Dispose() => _scope.Dispose();

    private Security Add(Symbol symbol, decimal price, Resolution resolution, bool extended, DataNormalizationMode mode, TickType[] data)
    {
        var types = (data.Length == 0 ? [TickType.Trade, TickType.Quote] : data)
            .Select(type => Tuple.Create(
                resolution == Resolution.Tick ? typeof(Tick) : type == TickType.Trade ? typeof(TradeBar) : typeof(QuoteBar), type)).ToList();
        var configs = _configs.Add(symbol, resolution, fillForward: true, extendedMarketHours: extended, subscriptionDataTypes: types, dataNormalizationMode: mode);
        var security = _factory.CreateSecurity(symbol, configs);
        Algorithm.Securities.Add(security);
        if (price != 0)
        {
            Trade(security, price);
        }

        if (security is IBaseCurrencySymbol { BaseCurrency: { ConversionRate: 0 } baseCurrency } && price != 0)
        {
            baseCurrency.ConversionRate = price * security.QuoteCurrency.ConversionRate;
        }

        return security;
    }

    private static string WriteProperties()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "trading-world-symbol-properties.csv");
        File.WriteAllText(path, """
            market,symbol,type,description,quote_currency,contract_multiplier,minimum_price_variation,lot_size,market_ticker,minimum_order_size,price_magnifier,strike_multiplier
            # a comment
            usa,[*],equity,,USD,1,0.01,1
            oanda,EURUSD,forex,EUR/USD,USD,1,0.00001,1
            oanda,USDJPY,forex,USD/JPY,JPY,1,0.001,1
            oanda,EURGBP,forex,EUR/GBP,GBP,1,0.00001,1
            oanda,GBPUSD,forex,GBP/USD,USD,1,0.00001,1
            coinbase,BTCUSD,crypto,Bitcoin-US Dollar,USD,1,0.01,0.00000001,BTC-USD,0.0001
            coinbase,ETHUSD,crypto,Ethereum-US Dollar,USD,1,0.01,0.00000001,ETH-USD,0.001
            coinbase,ETHBTC,crypto,Ethereum-Bitcoin,BTC,1,0.00001,0.00000001,ETH-BTC,0.001
            binance,BTCUSDT,crypto,Bitcoin-Tether,USDT,1,0.01,0.00001,BTCUSDT,5
            binance,BTCUSDC,crypto,Bitcoin-USDC,USDC,1,0.01,0.00001,BTCUSDC,5
            nowhere,ODD,unknowntype,,USD,1,0.01,1
            """);
        return path;
    }
}
