using Quant.Core.Sessions;
using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.Framework.Sessions;
using QuantConnect.Algorithm;

namespace Quant.RiskModels.Guard;

/// <summary>What rules see at one look.</summary>
public sealed class RiskView
{
    private readonly List<PositionView> _positions = [];
    private readonly List<ClosedPosition> _closed = [];
    private bool _wasEmpty;
    private bool _isSameAccount;
    private ExchangeCalendar? _calendar;
    private TradingDay? _day;

    internal RiskView(RiskLimits limits, RiskMemory memory) => (Limits, Memory) = (limits, memory);

    /// <summary>The algorithm; rules read it, they do not change it.</summary>
    public QCAlgorithm Algorithm { get; private set; } = null!;

    /// <summary>Now, UTC.</summary>
    public DateTime Utc { get; private set; }

    /// <summary>Time since the look before; zero at the first one.</summary>
    public TimeSpan SinceLastLook { get; private set; }

    /// <summary>The trading day, as the exchange of the first security in the order of the symbols calls it; null without securities.</summary>
    public DateOnly? Day => _day?.Date;

    /// <summary>Value of the account, in its currency.</summary>
    public double Equity { get; private set; }

    /// <summary><see cref="Equity"/> as a decimal number, for limits that are exact: ten per cent are ten per cent, not a hair less.</summary>
    public decimal EquityDecimal { get; private set; }

    /// <summary>The limits in force.</summary>
    public RiskLimits Limits { get; }

    /// <summary>What outlives a restart.</summary>
    public RiskMemory Memory { get; }

    /// <summary>Securities that are held or wanted, in the order of their symbols.</summary>
    public IReadOnlyList<PositionView> Positions => _positions;

    /// <summary>Trades closed since the last look.</summary>
    public IReadOnlyList<ClosedPosition> Closed => _closed;

    /// <summary>A limit that is a fraction of equity, in account currency.</summary>
    public double Money(decimal fraction) => (double)fraction * Math.Max(0, Equity);

    /// <summary>
    /// Whether nothing is held or wanted, as at the look before: rules of positions would find what they found then. An account without equity is never quiet: of its
    /// limits, fractions of nothing, nothing is enough.
    /// </summary>
    internal bool IsQuiet => IsEmpty && _wasEmpty;

    /// <summary>Whether the account is quiet, and equity and trading day are those of the look before.</summary>
    internal bool IsUnchanged => _isSameAccount && IsQuiet && _closed.Count == 0;

    private bool IsEmpty => _positions.Count == 0 && Equity > 0;

    internal void Begin(QCAlgorithm algorithm, PositionView[] all)
    {
        Algorithm = algorithm;
        // no equity before the first look
        _wasEmpty = IsEmpty;
        var utc = algorithm.UtcTime;
        SinceLastLook = Utc == default ? TimeSpan.Zero : utc - Utc;
        Utc = utc;
        var equity = (double)algorithm.Portfolio.TotalPortfolioValue;
        _isSameAccount = equity == Equity;
        if (!_isSameAccount)
        {
            (Equity, EquityDecimal) = (equity, (decimal)equity);
        }
        _positions.Clear();
        _closed.Clear();
        if (all.Length > 0 && (_day is null || Utc.Ticks >= _day.End || Utc.Ticks < _day.Start))
        {
            _calendar ??= new ExchangeCalendar(all[0].Security.Exchange.Hours);
            _day = _calendar.DayAt(Utc.Ticks);
            _isSameAccount = false;
        }
    }

    internal void Add(PositionView position) => _positions.Add(position);

    internal void Add(ClosedPosition closed) => _closed.Add(closed);
}
