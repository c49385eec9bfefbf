using System.Globalization;
using Quant.Engine.Data;
using Quant.Engine.Simulation;

namespace QuantConnect.Data;

/// <summary>
/// Primary credit rates of the Federal Reserve, from <c>alternative/interest-rate/usa/interest-rate.csv</c> of the data folder.
/// A rate holds until the next one; without the file it is <see cref="DefaultRiskFreeRate"/>.
/// </summary>
public class InterestRateProvider : IRiskFreeInterestRateModel
{
    /// <summary>1 %.</summary>
    public static readonly decimal DefaultRiskFreeRate = 0.01m;

    /// <summary>From here on rates hold until the next; before it, only the dates of the file have one of their own.</summary>
    private static readonly DateTime FirstDate = new(1998, 1, 1);

    private Dictionary<long, Rate>? _early; // by the ticks of the date
    private List<Rate> _rates = [];
    private decimal _firstInFile;
    private bool _loaded;
    private int _last;

    /// <inheritdoc/>
    public decimal GetInterestRate(DateTime date)
    {
        if (!_loaded)
        {
            Load();
        }

        if (date < FirstDate)
        {
            return _early is not null && _early.TryGetValue(date.Date.Ticks, out var rate) ? rate.Value : RateInForce(FirstDate);
        }

        return RateInForce(date);
    }

    /// <summary>Reads a file with a header line and lines <c>yyyy-MM-dd,percent</c>; lines that do not parse are skipped.</summary>
    /// <param name="file">Path of the file; a missing one gives no rates.</param>
    /// <param name="firstInterestRate">The rate of the first line, or <see cref="DefaultRiskFreeRate"/>.</param>
    public static Dictionary<DateTime, decimal> FromCsvFile(string file, out decimal firstInterestRate)
    {
        var rates = new Dictionary<DateTime, decimal>();
        firstInterestRate = DefaultRiskFreeRate;
        foreach (var rate in Read(file))
        {
            firstInterestRate = rates.Count == 0 ? rate.Value : firstInterestRate;
            rates[rate.Date] = rate.Value;
        }

        return rates;
    }

    /// <summary>Parses <c>yyyy-MM-dd,percent</c>; the rate is a fraction (5.25 gives 0.0525).</summary>
    public static bool TryParse(string csvLine, out DateTime date, out decimal interestRate)
    {
        var fields = csvLine.Split(',');
        interestRate = DefaultRiskFreeRate;
        if (!DateTime.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) || fields.Length < 2
            || !decimal.TryParse(fields[1], NumberStyles.Any, CultureInfo.InvariantCulture, out var percent))
        {
            return false;
        }

        interestRate = percent / 100;
        return true;
    }

    private void Load()
    {
        var file = Path.Combine(RunContext.Current.DataFolder, "alternative", "interest-rate", "usa", "interest-rate.csv");
        var inFile = Read(file);
        _firstInFile = inFile.Count == 0 ? DefaultRiskFreeRate : inFile[0].Value;
        foreach (var rate in inFile.Sorted((a, b) => a.Date.CompareTo(b.Date)))
        {
            if (rate.Date < FirstDate)
            {
                (_early ??= [])[rate.Date.Ticks] = rate;
            }
            else if (_rates.Count > 0 && _rates[^1].Date == rate.Date)
            {
                _rates[^1] = rate; // of several on one date the last in the file counts
            }
            else
            {
                _rates.Add(rate);
            }
        }

        _loaded = true;
    }

    private static List<Rate> Read(string file)
    {
        var rates = new List<Rate>();
        if (File.Exists(file))
        {
            foreach (var line in File.ReadLines(file).Skip(1))
            {
                if (!string.IsNullOrWhiteSpace(line) && TryParse(line, out var date, out var rate))
                {
                    rates.Add(new Rate(date, rate));
                }
            }
        }

        return rates;
    }

    /// <summary>The last rate at or before <paramref name="date"/>; queries mostly come in order, so the last answer is tried first.</summary>
    private decimal RateInForce(DateTime date)
    {
        if (_rates.Count == 0 || date < _rates[0].Date)
        {
            return _firstInFile;
        }

        if (date < _rates[_last].Date)
        {
            _last = 0;
        }

        while (_last + 1 < _rates.Count && date >= _rates[_last + 1].Date)
        {
            _last++;
        }

        return _rates[_last].Value;
    }

    private sealed record Rate(DateTime Date, decimal Value);
}
