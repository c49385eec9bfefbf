using Quant.Core.Text;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Framework.Execution;

/// <summary>
/// Execution quality, one record per order. Orders are linked to the last target of their symbol before them. Fed by whoever sees targets and order events;
/// the algorithm decides where <see cref="ToCsv"/> goes.
/// </summary>
public sealed class ExecutionLog
{
    // live, order events come on a thread of their own
    private readonly Lock _gate = new();
    private readonly Dictionary<int, ExecutionRecord> _records = [];
    private readonly Dictionary<Symbol, (DateTime Time, decimal Price)> _decisions = [];

    /// <summary>The records as of now, by order id.</summary>
    public IReadOnlyList<ExecutionRecord> Records
    {
        get
        {
            lock (_gate)
            {
                var records = new List<ExecutionRecord>(_records.Values);
                records.Sort(static (x, y) => x.OrderId.CompareTo(y.OrderId));
                return records;
            }
        }
    }

    /// <summary>Targets were decided now.</summary>
    public void OnTargets(QCAlgorithm algorithm, IEnumerable<IPortfolioTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(targets);
        foreach (var target in targets)
        {
            lock (_gate)
            {
                _decisions[target.Symbol] = (algorithm.UtcTime, Mid(algorithm.Securities[target.Symbol]));
            }
        }
    }

    /// <summary>Something happened to an order.</summary>
    public void OnOrderEvent(QCAlgorithm algorithm, OrderEvent e)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(e);
        var ticket = e.Ticket;
        if (ticket is null || !algorithm.Securities.TryGetValue(e.Symbol, out var security))
        {
            return;
        }
        lock (_gate)
        {
            Record(algorithm, security, ticket, e);
        }
    }

    /// <summary>The records as comma-separated values with a heading; ratios and averages rounded to 8 digits.</summary>
    public string ToCsv() => CsvText.Table(
        "order,symbol,tag,plan,type,status,quantity,decided,decision_price,arrived,arrival_price,asked_price,first_fill,last_fill,filled,fill_ratio,fill_price,"
        + "fills,changes,fees,slippage_bps,slippage_cash,shortfall_bps,delay_seconds,point_value",
        Records.Select(x => CsvText.Row(
            x.OrderId, x.Symbol, x.Tag, x.Plan, x.Type, x.Status, Rounded(x.Quantity), x.DecidedAt, Rounded(x.DecisionPrice), x.ArrivedAt, Rounded(x.ArrivalPrice),
            Rounded(x.AskedPrice), x.FirstFillAt, x.LastFillAt, Rounded(x.Filled), Rounded(x.FillRatio), Rounded(x.FillPrice), x.Fills, x.Changes, Rounded(x.Fees),
            Rounded(x.SlippageBasisPoints), Rounded(x.SlippageCash), Rounded(x.ShortfallBasisPoints), x.Delay?.TotalSeconds, Rounded(x.PointValue))));

    private void Record(QCAlgorithm algorithm, Security security, OrderTicket ticket, OrderEvent e)
    {
        if (!_records.TryGetValue(e.OrderId, out var record))
        {
            _records.Add(e.OrderId, record = Arrived(security, ticket, e));
        }
        record.Status = e.Status;
        record.Tag = ticket.Tag ?? "";
        record.Quantity = ticket.Quantity;
        record.AskedPrice = Asked(ticket);
        record.Changes += e.Status == OrderStatus.UpdateSubmitted ? 1 : 0;
        record.Fees += e.OrderFee.Value.Amount == 0 ? 0 : algorithm.Portfolio.CashBook.ConvertToAccountCurrency(e.OrderFee.Value).Amount;
        if (e.FillQuantity != 0)
        {
            var before = record.Filled * (record.FillPrice ?? 0);
            record.Filled += e.FillQuantity;
            record.FillPrice = (before + e.FillQuantity * e.FillPrice) / record.Filled;
            record.Fills++;
            record.FirstFillAt ??= e.UtcTime;
            record.LastFillAt = e.UtcTime;
        }
    }

    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 8) : null;

    private static decimal Mid(Security security)
        => security.BidPrice > 0 && security.AskPrice > 0 ? (security.BidPrice + security.AskPrice) / 2 : security.Price;

    private static decimal? Asked(OrderTicket ticket) => ticket.OrderType switch
    {
        OrderType.Limit => ticket.Get(OrderField.LimitPrice),
        OrderType.StopMarket or OrderType.StopLimit or OrderType.TrailingStop => ticket.Get(OrderField.StopPrice),
        OrderType.LimitIfTouched => ticket.Get(OrderField.TriggerPrice),
        _ => null,
    };

    private ExecutionRecord Arrived(Security security, OrderTicket ticket, OrderEvent e)
    {
        var isDecided = _decisions.TryGetValue(e.Symbol, out var decision);
        return new ExecutionRecord
        {
            OrderId = e.OrderId,
            Symbol = e.Symbol.Value,
            Type = ticket.OrderType,
            DecidedAt = isDecided ? decision.Time : null,
            // a stop or a limit waits by intention: its delay is no delay of the decision
            DecisionPrice = isDecided && Asked(ticket) is null ? decision.Price : null,
            ArrivedAt = e.UtcTime,
            ArrivalPrice = Mid(security),
            PointValue = security.SymbolProperties.ContractMultiplier * security.QuoteCurrency.ConversionRate,
        };
    }
}
