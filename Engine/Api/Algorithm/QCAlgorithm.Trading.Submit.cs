using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;
using Quant.Engine.Simulation;
using Quant.Engine.Simulation.Orders;
using static System.FormattableString;

namespace QuantConnect.Algorithm;

// From a call to a request: which security, and what is refused before an order exists.
public partial class QCAlgorithm
{
    private int _maximumOrders = int.MaxValue;

    /// <summary>Most orders the run may send; calls after Initialize do nothing.</summary>
    public void SetMaximumOrders(int max)
    {
        if (!IsLocked)
        {
            _maximumOrders = max;
        }
    }

    /// <summary>Whether the symbol's market is in regular hours now.</summary>
    public bool IsMarketOpen(Symbol symbol) =>
        Securities.TryGetValue(symbol, out var security)
            ? security.IsMarketOpen(false)
            : symbol.IsMarketOpen(UtcTime, false);

    /// <summary>
    /// Sends an order. A request that fails the first checks gives a ticket with a negative id and status Invalid, and no order event.
    /// </summary>
    public OrderTicket SubmitOrderRequest(SubmitOrderRequest request)
    {
        var response = Check(request);
        if (!response.IsError)
        {
            return Transactions.AddOrder(request);
        }

        Error(response.ErrorMessage!);
        return OrderTicket.InvalidSubmitRequest(Transactions, request, response);
    }

    private OrderTicket Submit(
        OrderType type,
        Security security,
        decimal quantity,
        bool asynchronous,
        string? tag,
        IOrderProperties properties,
        decimal stopPrice = 0m,
        decimal limitPrice = 0m,
        decimal triggerPrice = 0m,
        decimal trailingAmount = 0m,
        bool trailingAsPercentage = false) =>
        SubmitOrderRequest(new SubmitOrderRequest(
            type, security.Type, security.Symbol, quantity, stopPrice, limitPrice, triggerPrice, trailingAmount, trailingAsPercentage,
            UtcTime, tag, properties, null, asynchronous));

    private IOrderProperties PropertiesOf(IOrderProperties? given) => given ?? DefaultOrderProperties.Clone();

    /// <summary>The security to trade; a symbol that was never added, or was removed, is added.</summary>
    private Security GetSecurityForOrder(Symbol symbol)
    {
        var isCanonical = symbol.IsCanonical();
        if (Securities.TryGetValue(symbol, out var security) && (isCanonical || security.IsTradable || security.IsDelisted))
        {
            return security;
        }

        if (!isCanonical && !symbol.HasUnderlying && symbol.SecurityType != SecurityType.Index)
        {
            security = AddSecurity(symbol);
            if (!Settings.SeedInitialPrices)
            {
                Seeding.Securities(this, [security]);
            }

            return security;
        }

        throw new InvalidOperationException(
            $"The symbol {symbol} is not found in the algorithm's securities collection and cannot be re-added due to it being delisted or no longer tradable.");
    }

    private OrderResponse Check(SubmitOrderRequest request)
    {
        if (IsWarmingUp)
        {
            return OrderResponse.WarmingUp(request);
        }

        if (!Securities.TryGetValue(request.Symbol, out var security))
        {
            return OrderResponse.MissingSecurity(request);
        }

        if (request.Quantity == 0)
        {
            return OrderResponse.ZeroQuantity(request);
        }

        var size = Math.Abs(request.Quantity);
        var lot = security.SymbolProperties.LotSize;
        if (size < lot)
        {
            return Refuse(request, OrderResponseErrorCode.OrderQuantityLessThanLotSize, OrderMessages.LessThanLot(request, size, lot));
        }

        if (!security.IsTradable)
        {
            return Refuse(
                request, OrderResponseErrorCode.NonTradableSecurity, $"The security with symbol '{request.Symbol}' is marked as non-tradable.");
        }

        if (security.Type is SecurityType.Future or SecurityType.FutureOption && request.OrderType == OrderType.MarketOnOpen)
        {
            return Refuse(request, OrderResponseErrorCode.ExchangeNotOpen, $"{request.OrderType} orders not supported for {security.Type}.");
        }

        if (security.Price == 0)
        {
            return Refuse(request, OrderResponseErrorCode.SecurityPriceZero, request.Symbol.GetZeroPriceMessage());
        }

        return CheckCurrencies(request, security) ?? CheckLimits(request, security) ?? CheckAuction(request, security) ?? OrderResponse.Success(request);
    }

    private OrderResponse? CheckCurrencies(SubmitOrderRequest request, Security security)
    {
        var quote = security.QuoteCurrency.Symbol;
        if (!Portfolio.CashBook.ContainsKey(quote))
        {
            return Refuse(
                request, OrderResponseErrorCode.QuoteCurrencyRequired, $"{request.Symbol.Value}: requires {quote} in the cashbook to trade.");
        }

        if (security.QuoteCurrency.ConversionRate == 0m)
        {
            return Refuse(
                request,
                OrderResponseErrorCode.ConversionRateZero,
                $"{request.Symbol.Value}: requires {quote} to have a non-zero conversion rate. This can be caused by lack of data.");
        }

        if (security.Type is not (SecurityType.Forex or SecurityType.Crypto))
        {
            return null;
        }

        var pair = ((IBaseCurrencySymbol)security).BaseCurrency.Symbol;
        if (!Portfolio.CashBook.TryGetValue(pair, out var cash))
        {
            return Refuse(
                request,
                OrderResponseErrorCode.ForexBaseAndQuoteCurrenciesRequired,
                $"{request.Symbol.Value}: requires {pair} and {quote} in the cashbook to trade.");
        }

        return cash.ConversionRate != 0m
            ? null
            : Refuse(
                request,
                OrderResponseErrorCode.ForexConversionRateZero,
                $"{request.Symbol.Value}: requires {pair} and {quote} to have non-zero conversion rates. This can be caused by lack of data.");
    }

    private OrderResponse? CheckLimits(SubmitOrderRequest request, Security security)
    {
        if (!security.HasData)
        {
            return Refuse(
                request,
                OrderResponseErrorCode.SecurityHasNoData,
                "There is no data for this symbol yet, please check the security.HasData flag to ensure there is at least one data point.");
        }

        if (Transactions.OrdersCount <= _maximumOrders)
        {
            return null;
        }

        Status = AlgorithmStatus.Stopped;
        return Refuse(
            request,
            OrderResponseErrorCode.ExceededMaximumOrders,
            Invariant($"You have exceeded maximum number of orders ({_maximumOrders}), for unlimited orders upgrade your account."));
    }

    private OrderResponse? CheckAuction(SubmitOrderRequest request, Security security)
    {
        if (request.OrderType is not (OrderType.MarketOnOpen or OrderType.MarketOnClose))
        {
            return null;
        }

        var hours = security.Exchange.Hours;
        if (hours.IsMarketAlwaysOpen)
        {
            throw new InvalidOperationException($"Market never closes for this symbol {security.Symbol}, can no submit a {request.OrderType} order.");
        }

        if (request.OrderType == OrderType.MarketOnOpen)
        {
            return hours.IsOpen(security.LocalTime, false) && !IsDailyOnly(security.Symbol)
                ? Refuse(
                    request,
                    OrderResponseErrorCode.MarketOnOpenNotAllowedDuringRegularHours,
                    $"Cannot submit a {nameof(OrderType.MarketOnOpen)} order while the market is open.")
                : null;
        }

        return IsTooLateForClose(security)
            ? Refuse(
                request,
                OrderResponseErrorCode.MarketOnCloseOrderTooLate,
                $"MarketOnClose orders must be placed within {Orders.MarketOnCloseOrder.DefaultSubmissionTimeBuffer} before market close."
                + " Override this TimeSpan buffer by setting Orders.MarketOnCloseOrder.SubmissionTimeBuffer in QCAlgorithm.Initialize().")
            : null;
    }

    private static OrderResponse Refuse(OrderRequest request, OrderResponseErrorCode code, string message) => OrderResponse.Error(request, code, message);
}
