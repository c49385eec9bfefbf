using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// Stochastic volatility with two memories: the logarithm of volatility is the sum of an autoregression with a half-life of about three weeks
/// and one of about an hour (Taylor 1986; two factors as in Alizadeh, Brandt and Diebold 2002). Returns get fat tails and
/// absolute returns an autocorrelation that dies slowly.
/// </summary>
internal sealed class Volatility(StableRandom random, double leverage)
{
    private const double SlowMemory = 0.96;
    private const double SlowDeviation = 0.36;
    private const double FastMemory = 0.99;
    private const double FastDeviation = 0.46;
    private const double JumpEffect = 0.6;
    private const double HighestLevel = 1.8;

    private static readonly double SlowShock = SlowDeviation * Math.Sqrt(1 - (SlowMemory * SlowMemory));
    private static readonly double FastShock = FastDeviation * Math.Sqrt(1 - (FastMemory * FastMemory));

    /// <summary>Makes the mean of the squared multiplier 1.</summary>
    private const double Centre = -((SlowDeviation * SlowDeviation) + (FastDeviation * FastDeviation));

    private double _slow = SlowDeviation * random.Normal();
    private double _fast;

    /// <summary>What the model's volatility is multiplied with now.</summary>
    public double Multiplier { get; private set; } = 1;

    /// <summary>A day begins.</summary>
    public void BeginDay()
    {
        _slow = (SlowMemory * _slow) + (SlowShock * random.Normal());
        Update();
    }

    /// <summary>A minute has gone by.</summary>
    /// <param name="shock">Its return in standard deviations.</param>
    /// <param name="jumped">Whether there was a jump, which excites the market.</param>
    public void Advance(double shock, bool jumped)
    {
        _fast = (FastMemory * _fast) + (FastShock * (random.Normal() - (leverage * shock))) + (jumped ? JumpEffect : 0);
        Update();
    }

    private void Update() => Multiplier = StableMath.Exp(Math.Min(HighestLevel, _slow + _fast + Centre));
}
