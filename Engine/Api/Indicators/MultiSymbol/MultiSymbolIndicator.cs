using NodaTime;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace QuantConnect.Indicators;

/// <summary>An indicator of several symbols, computed whenever all of them have data of the same time.</summary>
/// <typeparam name="TInput">Input type.</typeparam>
public abstract class MultiSymbolIndicator<TInput> : IndicatorBase<TInput>, IIndicatorWarmUpPeriodProvider
    where TInput : IBaseData
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="symbols">The symbols.</param>
    /// <param name="period">Inputs to keep per symbol.</param>
    protected MultiSymbolIndicator(string name, IEnumerable<Symbol> symbols, int period)
        : base(name)
    {
        DataBySymbol = symbols.ToDictionary(symbol => symbol, symbol => new SymbolData(symbol, period));
        var zones = DataBySymbol.Values.Select(data => data.ExchangeTimeZone).Distinct().Count();
        WarmUpPeriod = period + (zones > 1 ? 1 : 0);
    }

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; set; }

    /// <summary>Whether the window of every symbol is full.</summary>
    public override bool IsReady
    {
        get
        {
            foreach (var data in DataBySymbol.Values)
            {
                if (!data.DataPoints.IsReady)
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>State per symbol.</summary>
    protected Dictionary<Symbol, SymbolData> DataBySymbol { get; }

    /// <summary>The last computed value.</summary>
    protected decimal IndicatorValue { get; set; }

    /// <inheritdoc />
    public override void Reset()
    {
        IndicatorValue = 0;
        foreach (var data in DataBySymbol.Values)
        {
            data.Reset();
        }
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TInput input)
    {
        if (!DataBySymbol.TryGetValue(input.Symbol, out var own))
        {
            throw new ArgumentException($"Input symbol {input.Symbol} does not correspond to any of the symbols this indicator works on ({string.Join(", ", DataBySymbol.Keys)})");
        }
        if (Samples == 1)
        {
            SetResolution(input);
            return 0m;
        }
        own.CurrentInput = input;
        if (AreAllAt(own.CurrentInputEndTimeUtc))
        {
            foreach (var data in DataBySymbol.Values)
            {
                data.DataPoints.Add(data.CurrentInput!);
            }
            IndicatorValue = ComputeIndicator();
        }
        return IndicatorValue;
    }

    /// <summary>The formula: computes the next value from the symbols' windows.</summary>
    protected abstract decimal ComputeIndicator();

    private bool AreAllAt(DateTime utc)
    {
        foreach (var data in DataBySymbol.Values)
        {
            if (data.CurrentInputEndTimeUtc != utc)
            {
                return false;
            }
        }
        return true;
    }

    // The first input tells how exactly times have to agree.
    private void SetResolution(TInput input)
    {
        var span = input.EndTime - input.Time;
        var resolution = span.TotalHours > 1 ? Resolution.Daily : span.ToHigherResolutionEquivalent(false);
        foreach (var (symbol, data) in DataBySymbol)
        {
            data.SetResolution(resolution);
            if (symbol == input.Symbol)
            {
                data.CurrentInput = input;
            }
        }
    }

    /// <summary>State of one symbol.</summary>
    protected class SymbolData
    {
        private TInput? _currentInput;
        private Resolution _resolution;

        /// <summary>Creates the state.</summary>
        /// <param name="symbol">The symbol.</param>
        /// <param name="period">Inputs to keep.</param>
        public SymbolData(Symbol symbol, int period)
        {
            ExchangeTimeZone = MarketHoursDatabase.FromDataFolder().GetExchangeHours(symbol.ID.Market, symbol, symbol.ID.SecurityType).TimeZone;
            DataPoints = new RollingWindow<TInput>(period);
        }

        /// <summary>Raised when an input came.</summary>
        public event EventHandler<TInput>? NewInput;

        /// <summary>Time zone of the inputs.</summary>
        public DateTimeZone ExchangeTimeZone { get; }

        /// <summary>Inputs of the times all symbols had one, newest first.</summary>
        public RollingWindow<TInput> DataPoints { get; }

        /// <summary>The last input.</summary>
        public TInput? CurrentInput
        {
            get => _currentInput;
            set
            {
                _currentInput = value;
                if (value is null)
                {
                    CurrentInputEndTimeUtc = default;
                    return;
                }
                CurrentInputEndTimeUtc = Truncate(value.EndTime.ConvertToUtc(ExchangeTimeZone));
                NewInput?.Invoke(this, value);
            }
        }

        /// <summary>End of the last input in UTC, cut to the resolution.</summary>
        public DateTime CurrentInputEndTimeUtc { get; private set; }

        /// <summary>Forgets all inputs.</summary>
        public void Reset()
        {
            DataPoints.Reset();
            CurrentInput = default;
        }

        /// <summary>Sets how exactly times have to agree.</summary>
        /// <param name="resolution">Day, hour or minute; finer ones exactly.</param>
        public void SetResolution(Resolution resolution) => _resolution = resolution;

        private DateTime Truncate(DateTime time)
        {
            var unit = _resolution switch
            {
                Resolution.Daily => TimeSpan.TicksPerDay,
                Resolution.Hour => TimeSpan.TicksPerHour,
                Resolution.Minute => TimeSpan.TicksPerMinute,
                _ => 1L,
            };
            return time.AddTicks(-(time.Ticks % unit));
        }
    }
}
