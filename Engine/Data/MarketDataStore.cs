using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Corporate;
using Quant.Engine.Data.Sources;
using Quant.Engine.Data.Streams;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Auxiliary;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace Quant.Engine.Data;

/// <summary>
/// The market data of one data folder. Files are read once per store and shared, read-only, by any number of runs at the same time; what
/// changes in the folder after that is seen by the next store. Thread-safe; the streams it opens are not.
/// </summary>
internal sealed class MarketDataStore
{
    private readonly ColumnLibrary _columns;
    private readonly MapFileStore _mapFiles;
    private readonly FactorFileStore _factorFiles;

    /// <summary>Opens a data folder.</summary>
    /// <param name="dataFolder">Folder in Lean's layout.</param>
    /// <param name="cacheFolder">Where to keep what was read in a form that loads faster; ".cache/quant" in the data folder by default.</param>
    /// <exception cref="DataProblemException">There is no such folder.</exception>
    public MarketDataStore(string dataFolder, string? cacheFolder = null)
    {
        if (!Directory.Exists(dataFolder))
        {
            throw new DataProblemException(new DataProblem(
                DataProblemSeverity.Error, dataFolder, 0, "there is no such data folder. Give the folder that holds equity, crypto, market-hours and so on"));
        }
        DataFolder = Path.GetFullPath(dataFolder);
        _columns = new ColumnLibrary(DataFolder, Path.GetFullPath(cacheFolder ?? Path.Combine(DataFolder, ".cache", "quant")));
        _mapFiles = new MapFileStore(DataFolder);
        _factorFiles = new FactorFileStore(DataFolder, _mapFiles);
    }

    public string DataFolder { get; }

    /// <summary>Ticker changes of the data folder.</summary>
    public IMapFileProvider MapFiles => _mapFiles;

    /// <summary>First and last day for which there is data of a subscription, in the data's time zone; null if there is none.</summary>
    public (DateTime First, DateTime Last)? Days(SubscriptionDataConfig config) => _columns.Days(config, config.MappedSymbol);

    /// <summary>
    /// Loads what a subscription reads first, so that opening it finds it loaded. What is wrong with it is told when it is opened, not here.
    /// </summary>
    /// <param name="config">What.</param>
    /// <param name="date">Date of its first bar, in the data's time zone.</param>
    public void Load(SubscriptionDataConfig config, DateTime date)
    {
        if (HasBars(config))
        {
            var ticker = _mapFiles.ResolveMapFile(config).GetMappedSymbol(date, config.Symbol.Value);
            var source = BarSource.Of(config.Symbol, ticker, config.Resolution, config.TickType);
            _columns.Load(source, RowFormat.Of(config.SecurityType, config.Resolution, config.TickType), date.Year);
        }
    }

    /// <summary>Opens the data of a subscription.</summary>
    /// <param name="request">What, and from when to when.</param>
    /// <param name="fillForward">How often to repeat bars; read again for every bar.</param>
    /// <param name="problems">Told what is wrong with the data, while streaming too.</param>
    /// <exception cref="NotSupportedException">A kind of data this engine does not have.</exception>
    public PointStream Open(SubscriptionRequest request, FillForwardResolution fillForward, IDataProblemSink problems)
    {
        return Open(request, problems, sink =>
        {
            var points = Points(Plan(request), fillForward, sink, null);
            return new SubscriptionStream(points, new BarPublisher(points.Plan, points.Factors));
        });
    }

    /// <summary>Opens the data of a subscription that begins with a warm-up: first <paramref name="warmUp"/>, then <paramref name="normal"/>.</summary>
    /// <param name="warmUp">From the start of the warm-up to the start of the algorithm; its config is a copy, perhaps of another resolution. Null if nothing is traded then.</param>
    /// <param name="normal">From a daily bar before the start of the algorithm to the end.</param>
    /// <param name="startUtc">Start of the algorithm.</param>
    /// <param name="warmUpFill">How often to repeat bars in the warm-up.</param>
    /// <param name="fillForward">How often to repeat bars after it.</param>
    /// <param name="problems">Told what is wrong with the data.</param>
    public PointStream OpenWarmUp(
        SubscriptionRequest? warmUp,
        SubscriptionRequest normal,
        DateTime startUtc,
        FillForwardResolution warmUpFill,
        FillForwardResolution fillForward,
        IDataProblemSink problems)
    {
        return Open(normal, problems, sink =>
        {
            var plan = Plan(normal with { StartUtc = warmUp?.StartUtc ?? normal.StartUtc });
            var first = warmUp is null ? null : Points(Plan(warmUp), warmUpFill, sink, null);
            var factors = plan.IsScaled ? _factorFiles.Get(plan.Config.Symbol, sink) : null;
            return new WarmedUpStream(
                first,
                last => Points(Plan(normal), fillForward, sink, last),
                new BarPublisher(plan, factors),
                startUtc.ConvertFromUtc(plan.Hours.TimeZone).Ticks);
        });
    }

    /// <summary>Opens the data of a history request: factors are those at the time of each row, and only bars are returned.</summary>
    /// <param name="config">What; belongs to the request alone.</param>
    /// <param name="hours">Calendar of the exchange.</param>
    /// <param name="startUtc">Start, exclusive.</param>
    /// <param name="endUtc">End, inclusive.</param>
    /// <param name="fillForward">How often to repeat bars; null not to.</param>
    /// <param name="dailyPreciseEndTime">Whether daily bars end when the market closes.</param>
    /// <param name="problems">Told what is wrong with the data.</param>
    public PointStream OpenHistory(
        SubscriptionDataConfig config,
        SecurityExchangeHours hours,
        DateTime startUtc,
        DateTime endUtc,
        FillForwardResolution? fillForward,
        bool dailyPreciseEndTime,
        IDataProblemSink problems)
    {
        RequireBars(config);
        var plan = new StreamPlan(config, hours, startUtc, endUtc, dailyPreciseEndTime);
        var files = new DataFiles(_columns, _mapFiles, _factorFiles, problems);
        return new HistoryStream(new PointSource(plan, files, fillForward, scaleRows: true), new BarPublisher(plan, null));
    }

    /// <summary>Of longer bars there are too few to be worth it.</summary>
    private static PointStream Open(SubscriptionRequest request, IDataProblemSink problems, Func<IDataProblemSink, ForeseeableStream> open)
    {
        if (request.ReadAhead is not { } budget || request.Config.Increment > QuantConnect.Time.OneMinute)
        {
            return open(problems);
        }
        var relay = new ProblemRelay(problems);
        return new ReadAheadStream(open(relay), request.Config, relay, budget);
    }

    private PointSource Points(StreamPlan plan, FillForwardResolution fillForward, IDataProblemSink problems, BarPoint? before)
        => new(plan, new DataFiles(_columns, _mapFiles, _factorFiles, problems), plan.Config.FillDataForward ? fillForward : null, scaleRows: false, before);

    private static StreamPlan Plan(SubscriptionRequest request)
    {
        RequireBars(request.Config);
        // a calendar of its own, because it remembers answers and the stream may be read by another thread
        return new StreamPlan(request.Config, request.Security.Exchange.Hours.Clone(), request.StartUtc, request.EndUtc, request.DailyPreciseEndTime);
    }

    private static bool HasBars(SubscriptionDataConfig config)
        => !config.IsCustomData && (config.Type == typeof(TradeBar) || config.Type == typeof(QuoteBar));

    private static void RequireBars(SubscriptionDataConfig config)
    {
        if (!HasBars(config))
        {
            throw Models.Unsupported.Feature($"{config.Symbol.Value}: data of type {config.Type.Name}");
        }
    }
}
