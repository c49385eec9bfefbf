namespace Quant.Lab.Runs.Rows;

/// <summary>An insight: a row of <c>insights.csv</c>. Times in UTC.</summary>
/// <param name="Generated">When it was made.</param>
/// <param name="Closes">When it ends or ended.</param>
/// <param name="Symbol">Ticker.</param>
/// <param name="Type">Price or Volatility.</param>
/// <param name="Direction">Up, Flat or Down.</param>
/// <param name="Magnitude">Expected move as a fraction; null if it does not say.</param>
/// <param name="Confidence">From 0 to 1; null if it does not say.</param>
/// <param name="Weight">Weight in the portfolio; null if it does not say.</param>
/// <param name="SourceModel">Name of the alpha model.</param>
/// <param name="Tag">Its tag.</param>
public sealed record InsightRow(
    DateTime Generated,
    DateTime Closes,
    string Symbol,
    string Type,
    string Direction,
    double? Magnitude,
    double? Confidence,
    double? Weight,
    string SourceModel,
    string Tag);
