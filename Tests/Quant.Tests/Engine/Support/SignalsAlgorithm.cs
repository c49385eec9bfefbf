using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Support;

/// <summary>An algorithm made of functions, so that a test shows all it does in one place. Cash 100,000 and no benchmark data.</summary>
internal sealed class SignalsAlgorithm(DateTime start, DateTime end, Action<SignalsAlgorithm> initialize) : QCAlgorithm
{
    public Action<Slice>? Data { get; set; }

    public Action<SecurityChanges>? Changes { get; set; }

    public Action? End { get; set; }

    public Action? Warm { get; set; }

    public List<OrderEvent> Events { get; } = [];

    public override void Initialize()
    {
        SetStartDate(start);
        SetEndDate(end);
        SetCash(100_000);
        SetBenchmark(_ => 100m);
        initialize(this);
    }

    public override void OnData(Slice slice) => Data?.Invoke(slice);

    public override void OnSecuritiesChanged(SecurityChanges changes) => Changes?.Invoke(changes);

    public override void OnOrderEvent(OrderEvent orderEvent) => Events.Add(orderEvent);

    public override void OnWarmupFinished() => Warm?.Invoke();

    public override void OnEndOfAlgorithm() => End?.Invoke();
}
