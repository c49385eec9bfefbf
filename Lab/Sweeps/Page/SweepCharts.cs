using System.Globalization;
using Quant.Lab.Reports.Page.Charts;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Page;

/// <summary>The pictures of a sweep, made of its sample of sets.</summary>
internal sealed class SweepCharts
{
    private const int MostLines = 400;
    private const int MostAxes = 7;
    private const int Columns = 24;
    private static readonly string[] Beside = ["drawdown", "trades"];
    private readonly SweepPlan _plan;
    private readonly IReadOnlyList<SweepRow> _rows;

    /// <summary>Pictures of the sets that have the objective, those that violate a constraint included: they show the same landscape.</summary>
    public SweepCharts(SweepResult result)
    {
        _plan = result.Plan;
        _rows = [.. result.Tally.Sample.Where(x => x.State is SetState.Ok or SetState.Violates && x.Figures[_plan.ScoreAt] is not null)];
        Effects = _rows.Count > 0 ? ParameterEffect.Of(_plan.Space.Ranges, _rows, Score) : [];
    }

    /// <summary>How much each parameter decides, the largest first; none if no set has the objective.</summary>
    public IReadOnlyList<ParameterEffect> Effects { get; }

    private Unit Unit => _plan.Objective.IsFraction ? Unit.Percent : Unit.Number;

    /// <summary>The objective by the two parameters that decide most, or by the only one.</summary>
    public Chart Landscape()
    {
        if (Effects.Count == 1)
        {
            return new BarChart(Effects[0].Bins.Labels, new BarSeries(_plan.Objective.Name, Role.Main, Effects[0].Means))
            {
                Title = $"{_plan.Objective.Name} by {Effects[0].Range.Name}", Unit = Unit, Signed = true,
            };
        }
        var (x, y) = (Effects[0], Effects[1]);
        var cells = _rows.ToLookup(row => (x.Bins[row.Values[x.Index]], y.Bins[row.Values[y.Index]]), Score);
        var rows = y.Bins.Labels.Select((_, j) => (IReadOnlyList<double?>)[.. x.Bins.Labels.Select((_, i) => cells[(i, j)].Select(v => (double?)v).Average())]).ToList();
        return new HeatMap(x.Range.Name, y.Range.Name, _plan.Objective.Name, x.Bins.Labels, y.Bins.Labels, rows)
        {
            Title = $"{_plan.Objective.Name} by {x.Range.Name} and {y.Range.Name}",
            Note = (Effects.Count > 2 ? "The two parameters that decide most; each cell is the mean over all others. " : "")
                + "A good set in a good neighbourhood is worth more than a single peak.",
            Unit = Unit,
            Height = 140,
        };
    }

    /// <summary>A line for each set through its parameters, those that decide most, to its figures.</summary>
    public Chart Parallel()
    {
        var effects = Effects.Take(MostAxes).OrderBy(x => x.Index).ToList();
        var others = Beside.Select(TrialFigure.PlaceOf).Where(x => x != _plan.ScoreAt).ToList();
        IReadOnlyList<ParallelAxis> axes =
        [
            .. effects.Select(x => Numeric(x.Range) ? new ParallelAxis(x.Range.Name) : new ParallelAxis(x.Range.Name, Unit.Number, x.Range.Values)),
            .. others.Select(Axis),
            Axis(_plan.ScoreAt),
        ];
        var every = 1 + ((_rows.Count - 1) / MostLines);
        var lines = _rows.Where((_, i) => i % every == 0).Select(row => (IReadOnlyList<double?>)
        [
            .. effects.Select(x => Value(x.Range, row.Values[x.Index])), .. others.Select(i => row.Figures[i]), Score(row),
        ]);
        return new ParallelChart(axes, [.. lines], axes.Count - 1)
        {
            Title = "Every set through its parameters",
            Note = (every > 1 ? $"Every {every}th of the sampled sets. " : "") + (Effects.Count > MostAxes ? $"The {MostAxes} parameters that decide most. " : "")
                + "Drag along an axis to keep the lines that pass there.",
            Height = 130,
        };
    }

    /// <summary>How often the objective was how large.</summary>
    public Chart Distribution()
    {
        var scores = _rows.Select(Score).ToList();
        var (least, most) = (scores.Min(), scores.Max());
        var width = most > least ? (most - least) / Columns : 1;
        var counts = new double?[most > least ? Columns : 1];
        Array.Fill(counts, 0);
        foreach (var score in scores)
        {
            counts[Math.Min(counts.Length - 1, (int)((score - least) / width))]++;
        }
        var names = counts.Select((_, i) => Text(least + (width * (i + 0.5))));
        return new BarChart([.. names], new BarSeries("sets", Role.Main, counts)) { Title = $"How the sets spread over {_plan.Objective.Name}", Touching = true };
    }

    private double Score(SweepRow row) => row.Figures[_plan.ScoreAt]!.Value;

    private string Text(double value)
        => _plan.Objective.IsFraction ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %" : value.ToString("0.00", CultureInfo.InvariantCulture);

    private static ParallelAxis Axis(int figure) => new(TrialFigure.All[figure].Name, TrialFigure.All[figure].IsFraction ? Unit.Percent : Unit.Number);

    private static bool Numeric(ParameterRange range) => range.IsOrdered;

    private static double? Value(ParameterRange range, string text)
        => Numeric(range) ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : range.Values.TakeWhile(x => x != text).Count();
}
