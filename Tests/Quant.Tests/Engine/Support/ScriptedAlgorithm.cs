using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Support;

/// <summary>An algorithm whose members are what the test says; by default it runs two days of minutes of the kit's QAAA. Open for inheritance: tests break its construction.</summary>
internal class ScriptedAlgorithm : QCAlgorithm
{
    public static readonly DateTime FirstDay = new(2023, 11, 20);

    public Action<ScriptedAlgorithm> Setup { get; init; } = x => x.AddEquity("QAAA", Resolution.Minute);

    public Action<ScriptedAlgorithm, Slice>? Data { get; init; }

    public Action<ScriptedAlgorithm, OrderEvent>? OrderEvent { get; init; }

    public Action<ScriptedAlgorithm, SecurityChanges>? SecuritiesChanged { get; init; }

    public Action<ScriptedAlgorithm>? WarmedUp { get; init; }

    public Action<ScriptedAlgorithm>? End { get; init; }

    public static Symbol Qaaa => Stock("QAAA");

    /// <summary>What the test wants to remember of the run.</summary>
    public List<string> Notes { get; } = [];

    public static Symbol Stock(string ticker) => QuantConnect.Symbol.Create(ticker, SecurityType.Equity, Market.USA);

    public override void Initialize()
    {
        SetStartDate(FirstDay);
        SetEndDate(FirstDay.AddDays(1));
        SetCash(100_000);
        Setup(this);
    }

    public override void OnData(Slice slice) => Data?.Invoke(this, slice);

    public override void OnOrderEvent(OrderEvent orderEvent) => OrderEvent?.Invoke(this, orderEvent);

    public override void OnSecuritiesChanged(SecurityChanges changes) => SecuritiesChanged?.Invoke(this, changes);

    public override void OnWarmupFinished() => WarmedUp?.Invoke(this);

    public override void OnEndOfAlgorithm() => End?.Invoke(this);

    /// <summary>Remembers something, with the algorithm's time before it.</summary>
    public void Note(FormattableString text) => Notes.Add(FormattableString.Invariant($"{Time:yyyy-MM-dd HH:mm} ") + FormattableString.Invariant(text));
}
