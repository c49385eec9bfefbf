using NodaTime;
using QuantConnect.Data.Market;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Data.Consolidators;

/// <summary>Makes bars that follow the market: by default of regular hours only, and daily ones from the open to the close.</summary>
public class MarketHourAwareConsolidator : ConsolidatorBase
{
    private readonly bool _strictDailyEnd;
    private readonly bool _extended;
    private readonly ConsolidatorBase? _known;
    private bool _useStrictEnd;

    /// <summary>Creates a consolidator to bars of a resolution.</summary>
    /// <param name="dailyStrictEndTimeEnabled">Whether daily bars run from the open to the close; else from midnight to midnight</param>
    /// <param name="resolution">Resolution of the bars produced</param>
    /// <param name="dataType">Trade bar, quote bar or tick</param>
    /// <param name="tickType">Trade or quote; matters for ticks</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count</param>
    /// <exception cref="ArgumentNullException">The data type is another</exception>
    public MarketHourAwareConsolidator(
        bool dailyStrictEndTimeEnabled, Resolution resolution, Type dataType, TickType tickType, bool extendedMarketHours)
    {
        _strictDailyEnd = dailyStrictEndTimeEnabled;
        _extended = extendedMarketHours;
        Period = resolution.ToTimeSpan();
        Consolidator = CreateConsolidator(resolution, dataType, tickType);
        _known = Connect();
    }

    /// <summary>Creates a consolidator to bars of a span; other spans than those of a resolution are counted from the market's open and cut at its close.</summary>
    /// <param name="dailyStrictEndTimeEnabled">Whether daily bars run from the open to the close; else from midnight to midnight</param>
    /// <param name="period">Length of the bars produced</param>
    /// <param name="dataType">Trade bar, quote bar or tick</param>
    /// <param name="tickType">Trade or quote; matters for ticks</param>
    /// <param name="extendedMarketHours">Whether pre- and post-market count</param>
    /// <exception cref="ArgumentNullException">The data type is another</exception>
    public MarketHourAwareConsolidator(
        bool dailyStrictEndTimeEnabled, TimeSpan period, Type dataType, TickType tickType, bool extendedMarketHours)
    {
        _strictDailyEnd = dailyStrictEndTimeEnabled;
        _extended = extendedMarketHours;
        Period = period;
        var resolution = period.ToHigherResolutionEquivalent(false);
        if (resolution.ToTimeSpan() == period)
        {
            Consolidator = CreateConsolidator(resolution, dataType, tickType);
        }
        else
        {
            Func<DateTime, CalendarInfo> calendar = period < Time.OneDay ? IntradayCalendar : DailyStrictEndTime;
            Consolidator = CreateConsolidator(calendar, dataType, tickType);
        }

        _known = Connect();
    }

    /// <inheritdoc/>
    public override Type InputType => Consolidator.InputType;

    /// <inheritdoc/>
    public override IBaseData? WorkingData => Consolidator.WorkingData;

    /// <inheritdoc/>
    public override Type OutputType => Consolidator.OutputType;

    /// <summary>Length of the bars asked for.</summary>
    protected TimeSpan Period { get; }

    /// <summary>The consolidator that does the work.</summary>
    protected IDataConsolidator Consolidator { get; }

    /// <summary>Hours of the symbol's exchange; null before the first point.</summary>
    protected SecurityExchangeHours? ExchangeHours { get; set; }

    /// <summary>Time zone of the symbol's data files; null before the first point.</summary>
    protected DateTimeZone? DataTimeZone { get; set; }

    /// <inheritdoc/>
    internal override bool IsScanIdle => _known is { IsScanIdle: true };

    /// <inheritdoc/>
    public override void Update(IBaseData data)
    {
        Initialize(data);
        if (_extended || ExchangeHours!.IsOpen(data.Time, false) || IsFirstHourOfDay(data))
        {
            Consolidator.Update(data);
        }
    }

    /// <inheritdoc/>
    public override void Scan(DateTime currentLocalTime) => Consolidator.Scan(currentLocalTime);

    /// <inheritdoc/>
    public override void Dispose()
    {
        Consolidator.DataConsolidated -= ForwardConsolidatedBar;
        Consolidator.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _useStrictEnd = false;
        ExchangeHours = null;
        DataTimeZone = null;
        Consolidator.Reset();
        base.Reset();
    }

    /// <summary>Makes the inner consolidator for a resolution.</summary>
    /// <param name="resolution">Resolution of the bars produced</param>
    /// <param name="dataType">Trade bar, quote bar or tick</param>
    /// <param name="tickType">Trade or quote; matters for ticks</param>
    /// <returns>The consolidator</returns>
    protected virtual IDataConsolidator CreateConsolidator(Resolution resolution, Type dataType, TickType tickType)
    {
        if (resolution == Resolution.Daily)
        {
            return ByCalendar(DailyStrictEndTime, dataType, tickType);
        }

        if (dataType == typeof(TradeBar))
        {
            return new TradeBarConsolidator(Period);
        }

        if (dataType == typeof(QuoteBar))
        {
            return new QuoteBarConsolidator(Period);
        }

        if (dataType == typeof(Tick))
        {
            return tickType == TickType.Trade ? new TickConsolidator(Period) : new TickQuoteBarConsolidator(Period);
        }

        throw Unsupported(dataType);
    }

    /// <summary>Makes the inner consolidator for a calendar.</summary>
    /// <param name="calendar">Gives the bar that a time belongs to</param>
    /// <param name="dataType">Trade bar, quote bar or tick</param>
    /// <param name="tickType">Trade or quote; matters for ticks</param>
    /// <returns>The consolidator</returns>
    protected virtual IDataConsolidator CreateConsolidator(Func<DateTime, CalendarInfo> calendar, Type dataType, TickType tickType) =>
        ByCalendar(calendar, dataType, tickType);

    /// <summary>Looks up the hours of the data's exchange, the first time.</summary>
    /// <param name="data">A point</param>
    protected void Initialize(IBaseData data)
    {
        if (ExchangeHours is not null)
        {
            return;
        }

        var symbol = data.Symbol;
        var database = MarketHoursDatabase.FromDataFolder();
        ExchangeHours = database.GetExchangeHours(symbol.ID.Market, symbol, symbol.SecurityType);
        DataTimeZone = database.GetDataTimeZone(symbol.ID.Market, symbol, symbol.SecurityType);
        _useStrictEnd = UseStrictEndTime(symbol);
    }

    /// <summary>The daily bar that a time belongs to; without strict ends, or for periods above a day, a plain one of the period.</summary>
    /// <param name="dateTime">A time in the exchange's zone</param>
    /// <returns>The bar</returns>
    protected virtual CalendarInfo DailyStrictEndTime(DateTime dateTime)
    {
        if (Period > Time.OneDay)
        {
            return new CalendarInfo(dateTime, Period);
        }

        return _useStrictEnd
            ? LeanData.GetDailyCalendar(dateTime, ExchangeHours!, _extended)
            : new CalendarInfo(dateTime.RoundDown(Period), Period);
    }

    /// <summary>The bar within a day that a time belongs to, counted from the open.</summary>
    /// <param name="dateTime">A time in the exchange's zone</param>
    /// <returns>The bar</returns>
    protected virtual CalendarInfo IntradayCalendar(DateTime dateTime) => ExchangeHours is null || ExchangeHours.IsMarketAlwaysOpen
        ? new CalendarInfo(dateTime.RoundDown(Period), Period)
        : LeanData.GetIntradayCalendar(dateTime, Period, ExchangeHours, _extended);

    /// <summary>Whether daily bars of a symbol run from the open to the close.</summary>
    /// <param name="symbol">The symbol</param>
    /// <returns>True if so</returns>
    protected virtual bool UseStrictEndTime(Symbol symbol) => LeanData.UseStrictEndTime(_strictDailyEnd, symbol, Period, ExchangeHours!);

    /// <summary>Publishes a bar of the inner consolidator as one of this.</summary>
    /// <param name="sender">The inner consolidator</param>
    /// <param name="consolidated">The bar</param>
    protected virtual void ForwardConsolidatedBar(object sender, IBaseData consolidated) => OnDataConsolidated(consolidated);

    private static IDataConsolidator ByCalendar(Func<DateTime, CalendarInfo> calendar, Type dataType, TickType tickType)
    {
        if (dataType == typeof(TradeBar))
        {
            return new TradeBarConsolidator(calendar);
        }

        if (dataType == typeof(QuoteBar))
        {
            return new QuoteBarConsolidator(calendar);
        }

        if (dataType == typeof(Tick))
        {
            return tickType == TickType.Trade ? new TickConsolidator(calendar) : new TickQuoteBarConsolidator(calendar);
        }

        throw Unsupported(dataType);
    }

    private static ArgumentNullException Unsupported(Type dataType) =>
        new(nameof(dataType), $"Only TradeBar, QuoteBar and Tick follow market hours, not {dataType.Name}.");

    // The hour bar of 09:00 is before the open by its start but has the first half hour of trading.
    private bool IsFirstHourOfDay(IBaseData data) =>
        Period == Time.OneDay && data.EndTime - data.Time >= Time.OneHour && ExchangeHours!.IsOpen(data.Time, data.EndTime, false);

    private ConsolidatorBase? Connect()
    {
        Consolidator.DataConsolidated += ForwardConsolidatedBar;
        return WithKnownScan(Consolidator);
    }
}
