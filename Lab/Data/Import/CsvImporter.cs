using System.Globalization;
using Quant.Core.Text;
using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Catalog;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Reference;
using Quant.Lab.Data.Validation;
using Quant.Lab.Data.Validation.Files;
using Quant.Lab.Data.Validation.Rules;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Import;

/// <summary>
/// Imports a CSV file into a data folder. What validation would call an error is refused, what it would warn of too unless that is allowed; the
/// change happens all at once or not at all.
/// </summary>
public static class CsvImporter
{
    /// <summary>Imports a file.</summary>
    /// <param name="request">What and where to.</param>
    /// <param name="cancellation">Ends the work; nothing is changed then.</param>
    /// <exception cref="UserErrorException">The request or the file as a whole is wrong, or files are in the way.</exception>
    /// <exception cref="ImportRefusedException">Rows are wrong.</exception>
    public static ImportResult Import(ImportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = Place(request);
        using var change = StagedFolder.Begin(request.Folder, cancellation);
        foreach (var file in ReferenceData.MissingFrom(change.Folder))
        {
            change.Write(file.Path, file.Content());
        }
        var calendar = MarketCalendar.Find(MarketHoursDatabase.FromFile(change.Find(ReferenceData.MarketHours)), place.Type, place.Market, place.Ticker)
            ?? throw new UserErrorException($"{ReferenceData.MarketHours} has no entry for {place.Type} {place.Market}: add one, or say another --market.");

        var sink = new FindingSink();
        var (rows, map) = Read(request, calendar, sink);
        var files = new ImportedFiles(place, request.Resolution, map.IsQuote, rows);
        Examine(request, change, files, map, calendar, sink);
        var findings = sink.All().OrderBy(x => x.Row ?? int.MaxValue).ToList();
        if (findings.Where(x => !request.Accepted.Contains(x.Rule)).Any(x => x.Rule.Severity == Severity.Error || !request.AllowWarnings))
        {
            throw new ImportRefusedException(findings);
        }

        var written = DataFileWriter.WriteAll(files.Files(), change, cancellation);
        RefuseToOverwrite(request, change, written);
        DataCatalog.Add(change, [Describe(request, place, rows, written)], written);
        change.Commit();
        return new ImportResult(rows.Count, written.Count, rows[0].Time, rows[^1].Time, findings);
    }

    private static LeanFiles Place(ImportRequest request)
    {
        if (request.Type is not (SecurityType.Equity or SecurityType.Crypto or SecurityType.Forex or SecurityType.Cfd or SecurityType.Index))
        {
            throw new UserErrorException($"Bars of type {request.Type} cannot be imported; equity, crypto, forex, cfd and index can.");
        }
        if (request.Resolution is not (Resolution.Minute or Resolution.Hour or Resolution.Daily))
        {
            throw new UserErrorException($"{request.Resolution} bars cannot be imported; minute, hour and daily can.");
        }
        LeanFiles.CheckTicker(request.Ticker);
        var market = request.Market ?? request.Type switch
        {
            SecurityType.Crypto => "coinbase",
            SecurityType.Forex or SecurityType.Cfd => ForexPairs.Market,
            _ => "usa",
        };
        return new LeanFiles(request.Type, market.ToLowerInvariant(), request.Ticker.ToLowerInvariant());
    }

    private static (IReadOnlyList<ImportedRow> Rows, ColumnMap Map) Read(ImportRequest request, MarketCalendar calendar, FindingSink sink)
    {
        var source = CsvSource.Read(request.CsvFile, request.Delimiter);
        var map = ColumnMap.Find(source, request.Columns);
        if (!map.IsQuote && request.Type is SecurityType.Forex or SecurityType.Cfd)
        {
            throw new UserErrorException(
                $"Lean's files of {request.Type.ToString().ToLowerInvariant()} are quotes: say which columns are bid and ask, --columns time=...,bid-open=...,ask-open=...; the same columns may serve for both.");
        }
        IReadOnlyList<CsvRow> data = map.HasHeader ? [.. source.Rows.Skip(1)] : source.Rows;
        if (data.Count == 0)
        {
            throw new UserErrorException($"{request.CsvFile} has no rows after the names of its columns.");
        }
        var times = TimeFormats.Find([.. data.Select(x => map.TimeOf(x))], request.TimeFormat, request.CsvFile);
        var length = !request.TimesAreEnds ? TimeSpan.Zero
            : request.Resolution == Resolution.Minute ? TimeSpan.FromMinutes(1)
            : request.Resolution == Resolution.Hour ? TimeSpan.FromHours(1)
            : TimeSpan.FromDays(1);
        var zone = request.TimeZone is null ? calendar.DataZone : BarClock.Zone(request.TimeZone);
        var numbers = request.DecimalMark switch
        {
            null => NumberFormat.Find(data.SelectMany(row => map.Values.Select(x => map.ValueOf(row, x)).OfType<string>()), request.CsvFile),
            ',' => NumberFormat.Comma,
            _ => NumberFormat.Point,
        };
        var reader = new RowReader(source, map, times, numbers, new BarClock(zone, calendar.DataZone, length), request.Resolution == Resolution.Daily);
        var rows = reader.Read(data, sink);
        return rows.Count > 0 ? (rows, map) : throw new ImportRefusedException([.. sink.All()]);
    }

    private static void Examine(ImportRequest request, StagedFolder change, ImportedFiles files, ColumnMap map, MarketCalendar calendar, FindingSink sink)
    {
        var name = files.Name;
        files.CheckScale(request.CsvFile, sink);
        var factors = name.Type == SecurityType.Equity
            ? FactorTable.Read(change.Folder, new LeanFiles(name.Type, name.Market, name.Ticker).FactorFile, new FindingSink())
            : FactorTable.Empty;
        var hasVolume = map.IsQuote || map.HasVolume;
        if (!hasVolume)
        {
            sink.Add(RuleBook.ZeroVolume, request.CsvFile, null, "there is no column of volume: every bar would have volume 0; if there is one, name it with --columns volume=...");
        }
        var rules = SeriesRules.For(name, calendar, factors, hasVolume);
        foreach (var series in files.Series(request.CsvFile))
        {
            rules.ForEach(x => x.Check(series, sink));
        }
        rules.ForEach(x => x.End(sink));
        if (name.Type is SecurityType.Crypto or SecurityType.Forex or SecurityType.Cfd
            && !ReferenceRules.HasProperties(change.Find(ReferenceData.SymbolProperties), name.Market, name.Ticker, name.Type))
        {
            sink.Add(RuleBook.Reference, ReferenceData.SymbolProperties, null, $"there is no row {name.Market},{name.Ticker.ToUpperInvariant()},{name.Type.ToString().ToLowerInvariant()}: Lean could not trade it");
        }
    }

    private static void RefuseToOverwrite(ImportRequest request, StagedFolder change, IReadOnlyList<WrittenFile> written)
    {
        var inTheWay = change.Conflicts().Intersect(written.Select(x => x.Path)).ToList();
        if (inTheWay.Count > 0 && !request.Overwrite)
        {
            throw new UserErrorException($"{Counted.Of(inTheWay.Count, "file")} are there already, the first is {Path.Combine(change.Folder, inTheWay[0])}: say --overwrite to replace them.");
        }
    }

    private static DataSet Describe(ImportRequest request, LeanFiles place, IReadOnlyList<ImportedRow> rows, IReadOnlyList<WrittenFile> written) => new()
    {
        Paths = request.Resolution == Resolution.Minute ? [place.MinuteFolder] : [.. written.Select(x => x.Path)],
        Description = string.Create(CultureInfo.InvariantCulture,
            $"{place.Type} {place.Ticker.ToUpperInvariant()} on {place.Market}, {request.Resolution.ToString().ToLowerInvariant()}, {rows[0].Time:yyyy-MM-dd} to {rows[^1].Time:yyyy-MM-dd}"),
        Source = $"quant data import of {Path.GetFileName(request.CsvFile)}, sha256 {ContentHash.OfFile(request.CsvFile)}",
        Licence = "that of the source",
    };
}
