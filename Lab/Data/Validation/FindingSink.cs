using Quant.Core.Text;

namespace Quant.Lab.Data.Validation;

/// <summary>Collects findings, of each rule only the first few of a file: a column that is wrong is wrong in every row. Not thread-safe.</summary>
internal sealed class FindingSink
{
    private const int MostPerFileAndRule = 5;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string File, string Rule), int> _counts = [];

    /// <summary>Adds a finding.</summary>
    public void Add(Rule rule, string file, int? row, string message)
    {
        var count = _counts[(file, rule.Id)] = _counts.GetValueOrDefault((file, rule.Id)) + 1;
        if (count <= MostPerFileAndRule)
        {
            _findings.Add(new Finding(rule, file, row, message));
        }
    }

    /// <summary>The findings; where some were left out, one more says how many.</summary>
    public IEnumerable<Finding> All()
        => _findings.Concat(
            from count in _counts
            where count.Value > MostPerFileAndRule
            let rule = RuleBook.All.First(x => x.Id == count.Key.Rule)
            select new Finding(rule, count.Key.File, null, $"{Counted.Of(count.Value - MostPerFileAndRule, "more row")} like this"));
}
