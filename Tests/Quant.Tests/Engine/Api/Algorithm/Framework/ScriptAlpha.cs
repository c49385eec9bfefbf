using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data;

namespace Quant.Tests.Engine.Api.Algorithm.Framework;

/// <summary>An alpha model made of a function.</summary>
internal sealed class ScriptAlpha(Func<QCAlgorithm, IEnumerable<Insight>> update) : AlphaModel
{
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data) => update(algorithm);
}

/// <summary>Executes at once and remembers each target as a share of the portfolio.</summary>
internal sealed class RecordingExecution : ImmediateExecutionModel
{
    public List<(DateTime Time, string Ticker, double Share)> Targets { get; } = [];

    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        var value = algorithm.Portfolio.TotalPortfolioValue;
        Targets.AddRange(targets.Select(x => (algorithm.Time, x.Symbol.Value, (double)Math.Round(x.Quantity * algorithm.Securities[x.Symbol].Price / value, 2) + 0.0)));
        base.Execute(algorithm, targets);
    }
}
