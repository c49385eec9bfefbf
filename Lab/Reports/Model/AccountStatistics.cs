using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Reports.Page;

namespace Quant.Lab.Reports.Model;

/// <summary>The statistics of an account, of its risk and beside its benchmark, in rows.</summary>
internal static class AccountStatistics
{
    /// <summary>Growth and what it is worth.</summary>
    public static IEnumerable<StatisticRow> Growth(RunAnalysis run)
    {
        var (x, returns, conventions) = (run.Returns, run.History.Returns, run.History.Conventions);
        yield return StatisticRow.Resampled("Total return", x.TotalReturn, Figures.Percent, returns, r => Compounded(r), "Net Profit");
        yield return StatisticRow.Resampled(
            "Growth per year", x.AnnualReturn, Figures.Percent, returns, r => PerYear(Compounded(r), r.Length / conventions.PeriodsPerYear), "Compounding Annual Return");
        yield return StatisticRow.Resampled("Sharpe ratio", x.Sharpe, Figures.Ratio, returns, r => SharpeRatio.Annual(r, conventions), "Sharpe Ratio");
        yield return StatisticRow.Resampled("Sortino ratio", x.Sortino, Figures.Ratio, returns, r => SortinoRatio.Annual(r, conventions), "Sortino Ratio");
        yield return new("Calmar ratio", Figures.Ratio(x.Calmar));
        yield return StatisticRow.Resampled("Omega ratio", x.Omega, Figures.Ratio, returns, r => OmegaRatio.Of(r, conventions.RiskFreePerPeriod));
        yield return new("Probability that the Sharpe ratio is above 0", Figures.Percent(ProbabilisticSharpe.Of(returns)), null, "Probabilistic Sharpe Ratio");
        yield return new("Days until that is 95 % sure", MinimumTrackRecord.Of(returns) is { } days ? $"{Figures.Count(Math.Ceiling(days))} (there are {Figures.Count(returns.Length)})" : Figures.Undefined);
        yield return StatisticRow.Resampled("Days with a gain", x.PositivePeriods, Figures.Percent, returns, r => r.Length == 0 ? null : Share(r));
    }

    /// <summary>Risk.</summary>
    public static IEnumerable<StatisticRow> Risk(RunAnalysis run)
    {
        var (x, returns, conventions) = (run.Returns, run.History.Returns, run.History.Conventions);
        yield return StatisticRow.Resampled("Volatility per year", x.AnnualVolatility, Figures.Percent, returns, r => Volatility.Annual(r, conventions.PeriodsPerYear), "Annual Standard Deviation");
        yield return StatisticRow.Resampled("Maximum drawdown", x.MaximumDrawdown, Figures.Percent, returns, r => MaximumDrawdown.OfReturns(r), "Drawdown");
        yield return new("Longest recovery", Figures.Span(x.LongestRecovery), null, "Drawdown Recovery");
        yield return new("Ulcer index", Figures.Percent(x.UlcerIndex));
        yield return StatisticRow.Resampled("Value at risk of a day, 95 %", x.ValueAtRisk95, Figures.Percent, returns, r => ValueAtRisk.Historical(r, 0.95));
        yield return new("Value at risk of a day, 99 %", Figures.Percent(x.ValueAtRisk99));
        yield return StatisticRow.Resampled("Expected shortfall of a day, 95 %", x.ExpectedShortfall95, Figures.Percent, returns, r => ExpectedShortfall.Historical(r, 0.95));
        yield return new("Tail ratio", Figures.Ratio(x.TailRatio));
        yield return new("Skewness", Figures.Ratio(x.Skewness));
        yield return new("Excess kurtosis", Figures.Ratio(x.ExcessKurtosis));
        yield return new("Best day", Figures.Percent(x.Best));
        yield return new("Worst day", Figures.Percent(x.Worst));
    }

    /// <summary>Beside the benchmark; none without one.</summary>
    public static IEnumerable<StatisticRow> Benchmark(RunAnalysis run)
    {
        if (run.Benchmark is not { } x)
        {
            yield break;
        }
        yield return new("Alpha per year", Figures.Percent(x.Alpha), null, "Alpha");
        yield return new("Beta", Figures.Ratio(x.Beta), null, "Beta");
        yield return new("Correlation", Figures.Ratio(x.Correlation));
        yield return new("Tracking error per year", Figures.Percent(x.TrackingError), null, "Tracking Error");
        yield return new("Information ratio", Figures.Ratio(x.InformationRatio), null, "Information Ratio");
        yield return new("Capture of its gains", Figures.Percent(x.UpCapture));
        yield return new("Capture of its losses", Figures.Percent(x.DownCapture));
    }

    private static double? Compounded(ReadOnlySpan<double> returns)
    {
        var value = 1.0;
        foreach (var change in returns)
        {
            value *= 1 + change;
        }
        return returns.IsEmpty ? null : value - 1;
    }

    private static double? PerYear(double? total, double years) => total is >= -1 and { } x && years > 0 ? Math.Pow(1 + x, 1 / years) - 1 : null;

    private static double Share(ReadOnlySpan<double> returns)
    {
        var count = 0;
        foreach (var change in returns)
        {
            count += change > 0 ? 1 : 0;
        }
        return (double)count / returns.Length;
    }
}
