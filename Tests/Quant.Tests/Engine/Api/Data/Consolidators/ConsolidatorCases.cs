using Common.Data.Consolidators;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Data.Consolidators;

/// <summary>One way to make a consolidator of each type, and the input it takes.</summary>
internal sealed record ConsolidatorCase(Type Type, Func<IDataConsolidator> Create, Func<int, IEnumerable<BaseData>> Input)
{
    public static IReadOnlyList<ConsolidatorCase> All { get; } =
    [
        Of(() => new TradeBarConsolidator(TimeSpan.FromMinutes(5)), Bars),
        Of(() => new BaseDataConsolidator(7), Bars),
        Of(() => new QuoteBarConsolidator(TimeSpan.FromMinutes(5)), Quotes),
        Of(() => new TickConsolidator(TimeSpan.FromMinutes(5)), Trades),
        Of(() => new TickQuoteBarConsolidator(9), QuoteTicks),
        Of(() => new MarketHourAwareConsolidator(true, TimeSpan.FromMinutes(25), typeof(TradeBar), TickType.Trade, true), Bars),
        Of(() => new SequentialConsolidator(new TradeBarConsolidator(2), new TradeBarConsolidator(3)), Bars),
        Of(() => new RenkoConsolidator(0.5m), Bars),
        Of(() => new RenkoConsolidator<TradeBar>(0.5m), Bars),
        Of(() => new WickedRenkoConsolidator(0.5m), Bars),
        Of(() => new WickedRenkoConsolidator<TradeBar>(0.5m), Bars),
        Of(() => new ClassicRenkoConsolidator(0.5m), Bars),
        Of(() => new ClassicRenkoConsolidator<TradeBar>(0.5m, evenBars: false), Bars),
        Of(() => new RangeConsolidator(80), Bars),
        Of(() => new ClassicRangeConsolidator(80), Bars),
        Of(() => new VolumeRenkoConsolidator(20_000m), Bars),
        Of(() => new DollarVolumeRenkoConsolidator(2_000_000m), Bars),
        new(typeof(IdentityDataConsolidator<>), () => new IdentityDataConsolidator<TradeBar>(), Bars),
        new(typeof(FilteredIdentityDataConsolidator<>), () => new FilteredIdentityDataConsolidator<TradeBar>(x => x.Volume > 3000), Bars),
    ];

    public override string ToString() => Type.Name.Replace('`', '_');

    public static IEnumerable<BaseData> Bars(int seed) => SignalsMarket.Walk(400, seed);

    public static IEnumerable<BaseData> Quotes(int seed) => SignalsMarket.Walk(400, seed).Select(x => new QuoteBar(
        x.Time, x.Symbol, new Bar(x.Open, x.High, x.Low, x.Close), x.Volume, new Bar(x.Open + 1, x.High + 1, x.Low + 1, x.Close + 1), x.Volume + 1, x.Period));

    public static IEnumerable<BaseData> Trades(int seed) => SignalsMarket.Walk(400, seed).Select(x => new Tick(x.Time, x.Symbol, "", "", x.Volume, x.Close));

    public static IEnumerable<BaseData> QuoteTicks(int seed) =>
        SignalsMarket.Walk(400, seed).Select(x => new Tick(x.Time, x.Symbol, "", "", x.Volume, x.Close, x.Volume + 1, x.Close + 1));

    private static ConsolidatorCase Of<T>(Func<T> create, Func<int, IEnumerable<BaseData>> input)
        where T : IDataConsolidator => new(typeof(T).IsGenericType ? typeof(T).GetGenericTypeDefinition() : typeof(T), () => create(), input);
}
