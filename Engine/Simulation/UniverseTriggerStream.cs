using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Engine.Simulation;

/// <summary>Turns the trigger times of a universe into a stream of otherwise empty data points.</summary>
internal sealed class UniverseTriggerStream(SubscriptionDataConfig config, IEnumerable<DateTime> exchangeTimes) : PointStream
{
    private readonly IEnumerator<DateTime> _times = exchangeTimes.GetEnumerator();

    public override bool MoveNext()
    {
        if (!_times.MoveNext())
        {
            return false;
        }
        Current = new Tick { Time = _times.Current, Symbol = config.Symbol };
        EmitTicksUtc = _times.Current.ConvertToUtc(config.ExchangeTimeZone).Ticks;
        return true;
    }
}
