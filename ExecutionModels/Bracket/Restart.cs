using Quant.Core.Orders;
using Quant.Framework.Risk;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Bracket;

/// <summary>Finds, after a restart of live trading, the brackets that were open, and tells the journal what belongs to none.</summary>
internal sealed class Restart(QCAlgorithm algorithm, BracketOptions options, ExitBook exits, RiskJournal? journal)
{
    /// <summary>The trades to go on with; their requests are not sent yet.</summary>
    public IReadOnlyList<BracketTrade> Find(IReadOnlyList<SavedBracket> saved)
    {
        var open = algorithm.Transactions.GetOpenOrders().OrderBy(x => x.Id)
            .Select(x => (x.Symbol, Order: BrokerOrder.Of(x, algorithm.Transactions.GetOrderTicket(x.Id)))).ToList();
        var trades = new List<BracketTrade>();
        foreach (var bracket in saved)
        {
            if (algorithm.Securities.Values.FirstOrDefault(x => x.Symbol.ID.ToString() == bracket.Security) is { } security)
            {
                var takeOver = TakeOver.Of(bracket, security.Holdings.Quantity, open.Where(x => x.Symbol == security.Symbol).Select(x => x.Order));
                open.RemoveAll(x => x.Symbol == security.Symbol && takeOver.Orders.Any(own => own.Order.Id == x.Order.Id));
                trades.Add(GoOn(security, bracket, takeOver));
            }
            else
            {
                Tell(bracket.Security, $"the bracket of {bracket.Position} units is forgotten: the algorithm does not know the security; look at its orders at the broker");
            }
        }
        foreach (var (symbol, order) in open)
        {
            Tell(symbol.Value, FormattableString.Invariant($"the open order {order.Id} ({order.Type} {order.Remaining} at {order.Price}) belongs to no bracket: it is left as it is"));
        }
        foreach (var security in algorithm.Securities.Values.Where(x => x.Invested && !trades.Exists(trade => trade.Symbol == x.Symbol)).OrderBy(x => x.Symbol, SymbolOrder.Instance))
        {
            Tell(security.Symbol.Value, FormattableString.Invariant($"the position of {security.Holdings.Quantity} belongs to no bracket: it has no stop at the broker"));
        }
        return trades;
    }

    private BracketTrade GoOn(Security security, SavedBracket saved, TakeOver takeOver)
    {
        var (progress, orders) = (takeOver.Progress, takeOver.Orders);
        if (progress.Position > 0)
        {
            exits.Resume(
                security, saved.Proposal(), Math.Max(progress.Entered, progress.Position), (progress.StopPrice, saved.StopReason), [.. progress.Targets.Select(x => x.Price)],
                saved.OpenedAt ?? algorithm.UtcTime);
        }
        var found = orders.Count == 0 ? "no order" : string.Join(", ", orders.Select(x => BracketLegs.Name(x.Leg)));
        var lost = progress.Position > 0 && !orders.Any(x => x.Leg == BracketLegs.Stop) && progress.Keep != 0 ? "; the stop is missing and is sent at once" : "";
        var other = saved.Sign * security.Holdings.Quantity < 0 ? "; THE POSITION IS ON THE OTHER SIDE, which is left alone" : "";
        Tell(security.Symbol.Value, FormattableString.Invariant($"bracket taken over: {saved.Position} held before, {progress.Position} now, at the broker {found}{lost}{other}"));
        return new BracketTrade(algorithm, security, saved, takeOver, options);
    }

    private void Tell(string symbol, string text) => journal?.Add(new RiskEvent(algorithm.UtcTime, RiskEventKind.Warning, RiskReason.Restart, symbol, null, null, text));
}
