using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>DeMark's sequential: setups of nine bars and countdowns of thirteen; the value is what this bar counted for, as a <see cref="TomDemarkSequentialPhase"/>.</summary>
public class TomDemarkSequential : WindowIndicator<IBaseDataBar>
{
    private const int SetupLength = 9;
    private const int CountdownLength = 13;
    private const int BarsNeeded = 6;
    private TomDemarkSequentialPhase _phase;

    /// <summary>Creates the indicator under the given name.</summary>
    public TomDemarkSequential(string name = "TomDemarkSequential")
        : base(name, 10)
    {
    }

    /// <summary>Price above which a buy countdown is given up.</summary>
    public decimal ResistancePrice { get; private set; }

    /// <summary>Price below which a sell countdown is given up.</summary>
    public decimal SupportPrice { get; private set; }

    /// <summary>Bars counted in the last setup.</summary>
    public int SetupPhaseStepCount { get; private set; }

    /// <summary>Bars counted in the last countdown.</summary>
    public int CountdownPhaseStepCount { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= BarsNeeded;

    /// <inheritdoc />
    public override int WarmUpPeriod => BarsNeeded;

    /// <inheritdoc />
    public override void Reset()
    {
        SetupPhaseStepCount = 0;
        CountdownPhaseStepCount = 0;
        SupportPrice = 0;
        ResistancePrice = 0;
        _phase = TomDemarkSequentialPhase.None;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IBaseDataBar> window, IBaseDataBar current)
    {
        if (!IsReady)
        {
            return (decimal)TomDemarkSequentialPhase.None;
        }
        return (decimal)(_phase switch
        {
            TomDemarkSequentialPhase.BuySetup => StepSetup(window, current.Close < window[4].Close),
            TomDemarkSequentialPhase.SellSetup => StepSetup(window, current.Close > window[4].Close),
            TomDemarkSequentialPhase.BuyCountdown => StepCountdown(current.Close <= window[2].Low, current.Close > ResistancePrice),
            TomDemarkSequentialPhase.SellCountdown => StepCountdown(current.Close >= window[2].High, current.Close < SupportPrice),
            _ => StartSetup(window, current),
        });
    }

    private TomDemarkSequentialPhase StartSetup(IReadOnlyWindow<IBaseDataBar> window, IBaseDataBar current)
    {
        var before = window[1].Close.CompareTo(window[5].Close);
        var now = current.Close.CompareTo(window[4].Close);
        if (before * now >= 0)
        {
            return TomDemarkSequentialPhase.None;
        }
        _phase = now < 0 ? TomDemarkSequentialPhase.BuySetup : TomDemarkSequentialPhase.SellSetup;
        SetupPhaseStepCount = 1;
        return _phase;
    }

    private TomDemarkSequentialPhase StepSetup(IReadOnlyWindow<IBaseDataBar> window, bool goesOn)
    {
        if (!goesOn)
        {
            return _phase = TomDemarkSequentialPhase.None;
        }
        var setup = _phase;
        if (++SetupPhaseStepCount != SetupLength)
        {
            return setup;
        }
        return setup == TomDemarkSequentialPhase.BuySetup ? EndBuySetup(window) : EndSellSetup(window);
    }

    // The levels are of the nine oldest bars of the window: without the last bar of the setup, as in Lean.
    private TomDemarkSequentialPhase EndBuySetup(IReadOnlyWindow<IBaseDataBar> window)
    {
        _phase = TomDemarkSequentialPhase.BuyCountdown;
        ResistancePrice = window.Skip(window.Count - SetupLength).Max(bar => bar.High);
        if (window[0].Close < window[2].Low)
        {
            CountdownPhaseStepCount = 1;
        }
        var lowBefore = Math.Min(window[2].Low, window[3].Low);
        return window[1].Low < lowBefore || window[0].Low < lowBefore ? TomDemarkSequentialPhase.BuySetupPerfect : TomDemarkSequentialPhase.BuySetup;
    }

    private TomDemarkSequentialPhase EndSellSetup(IReadOnlyWindow<IBaseDataBar> window)
    {
        _phase = TomDemarkSequentialPhase.SellCountdown;
        SupportPrice = window.Skip(window.Count - SetupLength).Min(bar => bar.Low);
        if (window[0].Close > window[2].High)
        {
            CountdownPhaseStepCount = 1;
        }
        var highBefore = Math.Max(window[2].High, window[3].High);
        return window[1].High > highBefore || window[0].High > highBefore ? TomDemarkSequentialPhase.SellSetupPerfect : TomDemarkSequentialPhase.SellSetup;
    }

    private TomDemarkSequentialPhase StepCountdown(bool counts, bool isBroken)
    {
        var countdown = _phase;
        if (counts)
        {
            if (++CountdownPhaseStepCount == CountdownLength)
            {
                _phase = TomDemarkSequentialPhase.None;
            }
            return countdown;
        }
        if (isBroken)
        {
            _phase = TomDemarkSequentialPhase.None;
        }
        return TomDemarkSequentialPhase.None;
    }
}
