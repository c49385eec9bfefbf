using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// The middle price of a market, minute by minute: drift of the regime, stochastic volatility, jumps, and a common factor. Highest and lowest
/// prices are those of a Brownian bridge between open and close (its extremes have a closed form), so that ranges and returns belong together.
/// </summary>
internal sealed class PriceProcess
{
    private const double LargestReturn = 0.35;

    private readonly StableRandom _random;
    private readonly PriceModel _model;
    private readonly Volatility _volatility;
    private readonly Regime _regime;
    private readonly double _dailyVariance;

    /// <summary>Begins a market.</summary>
    /// <param name="random">Its stream of random numbers.</param>
    /// <param name="model">How it moves.</param>
    /// <param name="price">Where it begins.</param>
    /// <param name="factorVariance">Variance of a day of the common factor, 0 without one.</param>
    public PriceProcess(StableRandom random, PriceModel model, double price, double factorVariance = 0)
    {
        _random = random;
        _model = model;
        _volatility = new Volatility(random, model.Leverage);
        _regime = new Regime(random, model, price);
        _dailyVariance = (model.DailyVolatility * model.DailyVolatility) + (model.Beta * model.Beta * factorVariance);
        Price = price;
    }

    /// <summary>The price now.</summary>
    public double Price { get; private set; }

    /// <summary>A day begins, with a move since the last one closed.</summary>
    /// <param name="varianceShare">Variance of the move as a share of a day's.</param>
    /// <param name="factorMove">Move of the common factor.</param>
    /// <param name="newsChance">Probability that news came overnight, which make the move several times as large.</param>
    /// <returns>The move.</returns>
    public double BeginDay(double varianceShare, double factorMove = 0, double newsChance = 0)
    {
        _volatility.BeginDay();
        _regime.BeginDay(Price);
        if (varianceShare == 0)
        {
            return 0;
        }
        var deviation = _model.DailyVolatility * Math.Sqrt(varianceShare) * _volatility.Multiplier;
        var news = newsChance > 0 && _random.Chance(newsChance) ? _random.Uniform(3, 8) : 1;
        return Jump((deviation * news * _random.Normal()) + (_model.Beta * factorMove));
    }


    /// <summary>The next minute.</summary>
    /// <param name="weight">Share of a day's variance that falls into it.</param>
    /// <param name="factorReturn">Move of the common factor.</param>
    /// <param name="factorVariance">Expected variance of that move.</param>
    public Move Next(double weight, double factorReturn = 0, double factorVariance = 0)
    {
        var deviation = _model.DailyVolatility * Math.Sqrt(weight) * _volatility.Multiplier;
        var shock = _random.Normal();
        var move = (deviation * shock) + (_model.Beta * factorReturn) + (_regime.DriftPerDay(Price) * weight);
        var jumped = _model.JumpsPerDay > 0 && _random.Chance(_model.JumpsPerDay * weight);
        if (jumped)
        {
            move += _model.DailyVolatility * _model.JumpSize * _random.Normal();
        }
        move = Math.Clamp(move, -LargestReturn, LargestReturn);

        var variance = (deviation * deviation) + (_model.Beta * _model.Beta * factorVariance);
        var open = Price;
        var above = Extreme(move, variance);
        var below = Extreme(-move, variance);
        Price = open * (1 + move);
        _volatility.Advance(shock, jumped);
        var agitation = weight > 0 ? Math.Sqrt(variance / (weight * _dailyVariance)) : 1;
        return new Move(open, open * (1 + above), open * Math.Max(1 - below, 0.5), Price, move, variance, agitation);
    }

    /// <summary>How far above its beginning a Brownian bridge that ends at <paramref name="move"/> goes.</summary>
    private double Extreme(double move, double variance)
        => 0.5 * (move + Math.Sqrt((move * move) + (2 * variance * _random.Exponential())));

    private double Jump(double move)
    {
        move = Math.Clamp(move, -LargestReturn, LargestReturn);
        Price *= 1 + move;
        return move;
    }
}
