using System.Globalization;
using System.Text.RegularExpressions;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps;

/// <summary>What a set of parameters must keep to. A figure that is undefined does not.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Comparison">One of <c>&lt; &lt;= &gt; &gt;=</c>.</param>
/// <param name="Limit">The limit; a fraction where the figure is one.</param>
public sealed partial record Constraint(TrialFigure Figure, string Comparison, double Limit)
{
    [GeneratedRegex(@"^\s*(?<name>[A-Za-z][A-Za-z_-]*)\s*(?<comparison><=|>=|<|>)\s*(?<limit>[^%\s]+)\s*(?<percent>%?)\s*$")]
    private static partial Regex Pattern();

    /// <summary>Reads <c>drawdown&lt;0.2</c>, <c>drawdown&lt;20%</c>, <c>trades&gt;=30</c>.</summary>
    /// <exception cref="UserErrorException">The text is none of these.</exception>
    public static Constraint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            throw Wrong(text, "must be a figure, one of < <= > >=, and a number, like \"drawdown<0.2\" or \"trades>=30\" (with quotes: < and > mean something to a shell)");
        }
        var figure = TrialFigure.Find(match.Groups["name"].Value, out var fault) ?? throw Wrong(text, fault);
        if (!double.TryParse(match.Groups["limit"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) || !double.IsFinite(limit))
        {
            throw Wrong(text, $"{match.Groups["limit"].Value} is not a number");
        }
        var percent = match.Groups["percent"].Length > 0;
        return percent && !figure.IsFraction
            ? throw Wrong(text, $"{figure.Name} is not a fraction: give the number without %")
            : new Constraint(figure, match.Groups["comparison"].Value, percent ? limit / 100 : limit);
    }

    /// <summary>Whether a trial keeps to it.</summary>
    public bool Holds(TrialResult trial) => Figure.Value(trial) is { } value && Comparison switch
    {
        "<" => value < Limit,
        "<=" => value <= Limit,
        ">" => value > Limit,
        _ => value >= Limit,
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Figure.Name}{Comparison}{Limit}");

    private static UserErrorException Wrong(string text, string why) => new($"--constraint \"{text}\": {why.TrimEnd('.')}{(why.EndsWith('?') ? "" : ".")}");
}
