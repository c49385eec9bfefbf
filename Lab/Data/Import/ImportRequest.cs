using Quant.Lab.Data.Validation;
using QuantConnect;

namespace Quant.Lab.Data.Import;

/// <summary>A CSV file that is to become bars in Lean's format.</summary>
public sealed record ImportRequest
{
    /// <summary>The file.</summary>
    public required string CsvFile { get; init; }

    /// <summary>Ticker, any case.</summary>
    public required string Ticker { get; init; }

    /// <summary>Equity, crypto, forex, cfd or index.</summary>
    public required SecurityType Type { get; init; }

    /// <summary>Lean's name of the market. <value>usa for equities and indices, oanda for forex and cfd, coinbase for crypto.</value></summary>
    public string? Market { get; init; }

    /// <summary>Length of the bars: minute, hour or daily.</summary>
    public required Resolution Resolution { get; init; }

    /// <summary>Name of the time zone of the times (tz database), for times without an offset of their own. <value>That of Lean's data.</value></summary>
    public string? TimeZone { get; init; }

    /// <summary>Which column is what: <c>time=Date,open=O</c>. <value>By the names in the first row.</value></summary>
    public string? Columns { get; init; }

    /// <summary>How times are written, as a .NET format. <value>Found out from the file.</value></summary>
    public string? TimeFormat { get; init; }

    /// <summary>Whether times are the ends of bars, as some vendors write them; Lean's files have their beginnings.</summary>
    public bool TimesAreEnds { get; init; }

    /// <summary>Character between fields. <value>Found out from the first row.</value></summary>
    public char? Delimiter { get; init; }

    /// <summary>Character before the decimals of a number: a point or a comma. <value>Found out from the file.</value></summary>
    public char? DecimalMark { get; init; }

    /// <summary>Data folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether rows that validation warns of are imported; what it calls an error is not.</summary>
    public bool AllowWarnings { get; init; }

    /// <summary>Rules that a person overrules, <see cref="RuleBook.Accepted"/>.</summary>
    public IReadOnlyList<Rule> Accepted { get; init; } = [];

    /// <summary>Whether files that are there already may be replaced.</summary>
    public bool Overwrite { get; init; }
}
