using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;

namespace Quant.Tests.Lab.Algorithms;

/// <summary>Runs for some bars and then fails.</summary>
public sealed class BreaksOnTheWay : QCAlgorithm
{
    private int _bars;

    public override void Initialize()
    {
        SetStartDate(2023, 11, 20);
        SetEndDate(2023, 11, 24);
        AddEquity("QAAA", Resolution.Minute);
    }

    public override void OnData(Slice slice)
    {
        if (++_bars == 100)
        {
            throw new InvalidOperationException("bar 100 is too much");
        }
    }
}
