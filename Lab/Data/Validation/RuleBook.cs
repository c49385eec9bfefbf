namespace Quant.Lab.Data.Validation;

/// <summary>All rules of <c>quant data validate</c>.</summary>
public static class RuleBook
{
    /// <summary>The zip file or its entry cannot be read.</summary>
    public static readonly Rule File = new("file", Severity.Error, "a zip file that is damaged, empty, or has no entry of rows", "download or make the file again");

    /// <summary>A name that Lean does not look for.</summary>
    public static readonly Rule Name = new("name", Severity.Warning, "a file where Lean looks for bars, or an entry in it, that is not called as Lean calls it", "rename it as docs/data-formats.md says, or remove it");

    /// <summary>A row that is not of the format.</summary>
    public static readonly Rule Row = new("row", Severity.Error, "a blank row, a row with a wrong number of fields, or a field that is not a number or a time", "correct the row, or remove it if it is blank");

    /// <summary>Time not on the grid of the resolution.</summary>
    public static readonly Rule Grid = new("grid", Severity.Error, "a time that is not a whole minute, hour or day, as the file's resolution asks", "put the row into a file of its resolution");

    /// <summary>Time goes backwards.</summary>
    public static readonly Rule Order = new("order", Severity.Error, "a row that is earlier than the one before it", "sort the rows by time");

    /// <summary>Two rows of one time.</summary>
    public static readonly Rule Duplicate = new("duplicate", Severity.Error, "two rows with the same time", "keep the right one of them");

    /// <summary>A price that is not positive.</summary>
    public static readonly Rule Price = new("price", Severity.Error, "a price that is zero or negative", "remove the row, or get it from the source again");

    /// <summary>High and low do not enclose open and close.</summary>
    public static readonly Rule Ohlc = new("ohlc", Severity.Error, "a high below, or a low above, another price of the bar", "get the row from the source again");

    /// <summary>Equity prices that are not scaled.</summary>
    public static readonly Rule Scale = new("scale", Severity.Warning, "equity prices with decimal places: Lean writes ten-thousandths of a dollar as whole numbers", "multiply the prices by 10,000");

    /// <summary>Negative volume.</summary>
    public static readonly Rule NegativeVolume = new("volume-negative", Severity.Error, "a volume or size below zero", "get the row from the source again");

    /// <summary>A trade of nothing.</summary>
    public static readonly Rule ZeroVolume = new("volume-zero", Severity.Warning, "a bar of trades with volume zero", "remove the row: Lean fills gaps itself");

    /// <summary>Bid above ask.</summary>
    public static readonly Rule Crossed = new("quote-crossed", Severity.Error, "a bid above the offer at the open or close of a bar", "remove the row, or see whether bid and ask are swapped");

    /// <summary>Quotes that stand still.</summary>
    public static readonly Rule Stale = new("quote-stale", Severity.Warning, "the same quote, or the same bar of quotes, in 30 or more minutes of open market one after the other", "see whether the feed was interrupted; remove the repeated rows");

    /// <summary>A spike that is gone in the next bar.</summary>
    public static readonly Rule BadTick = new("bad-tick", Severity.Error, "a price far away from the bars before and after it, many times the usual range", "remove the row or correct the price; `--accept bad-tick` if it was traded", IsJudgement: true);

    /// <summary>Missing rows or days.</summary>
    public static readonly Rule Gap = new("gap", Severity.Warning, "no rows although the market was open: 30 minutes, 3 hours or a day and more", "get the missing rows; a halt or a thin market is no fault");

    /// <summary>Rows while the market is shut.</summary>
    public static readonly Rule Closed = new("closed-market", Severity.Warning, "rows at a time when the market is shut, which Lean leaves out", "check the time zone of the rows and the calendar in market-hours/");

    /// <summary>A split that nobody wrote down.</summary>
    public static readonly Rule Split = new("split-missing", Severity.Error, "a price that overnight becomes a half, a third ... or a multiple, without a split in the factor file", "add the split to factor_files/, or correct the prices; `--accept split-missing` if it was a crash", IsJudgement: true);

    /// <summary>A split that the prices do not show.</summary>
    public static readonly Rule Adjusted = new("split-applied", Severity.Error, "a split in the factor file that the prices do not show: they are adjusted already", "write prices as they were traded, or remove the split from factor_files/");

    /// <summary>A broken factor file.</summary>
    public static readonly Rule Factor = new("factor-file", Severity.Error, "a factor file with a wrong row, dates out of order, factors that are not positive, no last row of 20501231, or an event without its price", "correct the row; docs/data-formats.md shows the format");

    /// <summary>Factor file that disagrees with prices.</summary>
    public static readonly Rule FactorPrice = new("factor-price", Severity.Warning, "a price in the factor file that is more than 2 % off the close of its day", "correct the price, or see whether the row's date is the last day before the event");

    /// <summary>A broken map file.</summary>
    public static readonly Rule Map = new("map-file", Severity.Error, "a map file with a wrong row or dates out of order", "correct the row; docs/data-formats.md shows the format");

    /// <summary>An equity without factor or map file.</summary>
    public static readonly Rule NoFactors = new("no-factor-file", Severity.Warning, "an equity without factor file or map file", "add them, or accept that splits and dividends are not known");

    /// <summary>Reference files.</summary>
    public static readonly Rule Reference = new("reference", Severity.Error, "market hours, symbol properties or interest rates that are missing, cannot be read, or lack a market", "quant data generate adds missing files; add what a file lacks");

    /// <summary>Metadata that is wrong.</summary>
    public static readonly Rule Metadata = new("metadata", Severity.Error, "a set in metadata.json without its members, its files, or with another content than its sha256 says", "get the set again, or correct its entry");

    /// <summary>Sample data that is not as it was made.</summary>
    public static readonly Rule SampleChanged = new("sample-changed", Severity.Warning, "a sample set that is not as it was made: a file was changed, added or removed", "nothing if it was you; otherwise delete the set and .samples to have it made anew");

    /// <summary>The rules that a person overrules.</summary>
    /// <param name="ids">Their names; only judgements can be overruled.</param>
    /// <exception cref="UserErrorException">A name is not that of a judgement.</exception>
    public static IReadOnlyList<Rule> Accepted(IEnumerable<string> ids)
    {
        var judgements = All.Where(x => x.IsJudgement).ToList();
        return [.. ids.Select(id => judgements.FirstOrDefault(x => x.Id == id)
            ?? throw new UserErrorException($"--accept takes {string.Join(" and ", judgements.Select(x => x.Id))}, which may be wrong, not \"{id}\"."))];
    }

    /// <summary>All rules, in the order of the documentation.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        File, Name, Row, Grid, Order, Duplicate, Price, Ohlc, Scale, NegativeVolume, ZeroVolume, Crossed, Stale, BadTick, Gap, Closed, Split, Adjusted,
        Factor, FactorPrice, Map, NoFactors, Reference, Metadata, SampleChanged,
    ];
}
