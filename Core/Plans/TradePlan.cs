using System.Globalization;
using Quant.Core.Text;

namespace Quant.Core.Plans;

/// <summary>
/// A trade as a strategy proposes it, complete and consistent: what <c>TradePlanInsight</c> carries from the alpha to sizing, risk and execution.
/// It knows prices and times only. How much to trade is sizing's business, by which orders is execution's, and both round to the market's tick.
/// A plan is valid once it exists and never changes; two plans with the same content are equal.
/// </summary>
public sealed record TradePlan
{
    /// <summary>Slack for fractions written as decimals: three thirds may add up to a hair more than 1.</summary>
    private const double FractionSlack = 1e-9;

    /// <summary>A plan.</summary>
    /// <param name="side">Long or short.</param>
    /// <param name="entry"><inheritdoc cref="Entry" path="/summary/node()"/></param>
    /// <param name="stop"><inheritdoc cref="Stop" path="/summary/node()"/></param>
    /// <param name="targets"><inheritdoc cref="Targets" path="/summary/node()"/></param>
    /// <param name="confidence"><inheritdoc cref="Confidence" path="/summary/node()"/></param>
    /// <param name="setup"><inheritdoc cref="Setup" path="/summary/node()"/></param>
    /// <param name="origin"><inheritdoc cref="Origin" path="/summary/node()"/></param>
    /// <param name="createdAt"><inheritdoc cref="CreatedAt" path="/summary/node()"/></param>
    /// <param name="enterBefore"><inheritdoc cref="EnterBefore" path="/summary/node()"/></param>
    /// <param name="exitBy"><inheritdoc cref="ExitBy" path="/summary/node()"/></param>
    /// <exception cref="ArgumentException">The parts do not make a plan; the message says which and why.</exception>
    public TradePlan(
        TradeSide side,
        double entry,
        double stop,
        IEnumerable<PlanTarget> targets,
        double confidence,
        string setup,
        PlanOrigin origin,
        long createdAt,
        long enterBefore,
        long exitBy)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentException.ThrowIfNullOrWhiteSpace(setup);
        Side = side is TradeSide.Long or TradeSide.Short ? side : throw new ArgumentOutOfRangeException(nameof(side), side, "A plan is long or short.");
        Entry = Finite(entry, nameof(entry));
        Stop = Finite(stop, nameof(stop));
        Targets = Array.AsReadOnly(targets.ToArray());
        Confidence = confidence is >= 0 and <= 1
            ? confidence : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Confidence is a number from 0 to 1.");
        Setup = setup;
        Origin = origin;
        CreatedAt = createdAt;
        EnterBefore = enterBefore;
        ExitBy = exitBy;
        CheckPrices();
        CheckTargets();
        CheckTimes();
    }

    /// <summary>Long or short.</summary>
    public TradeSide Side { get; }

    /// <summary>Price at which the trade is meant to be entered, in the quote currency of the symbol.</summary>
    public double Entry { get; }

    /// <summary>Price at which the idea is wrong: below the entry of a long plan, above that of a short one.</summary>
    public double Stop { get; }

    /// <summary>
    /// Where profit is taken, nearest first, at least one. Fractions add up to at most 1; what they leave runs until the stop, which may trail, or <see cref="ExitBy"/>.
    /// </summary>
    public IReadOnlyList<PlanTarget> Targets { get; }

    /// <summary>How good the setup looks, from 0 to 1; the strategy's documentation says from which parts.</summary>
    public double Confidence { get; }

    /// <summary>Type of setup, under which results are counted: lower case words joined by hyphens, such as <c>break-retest-pdh-long</c>.</summary>
    public string Setup { get; }

    /// <summary>The zone or level it came from.</summary>
    public PlanOrigin Origin { get; }

    /// <summary>When everything the plan relies on was known: the end of the bar that completed it, in UTC ticks.</summary>
    public long CreatedAt { get; }

    /// <summary>First instant at which the entry may not be made any more, in UTC ticks; after <see cref="CreatedAt"/>.</summary>
    public long EnterBefore { get; }

    /// <summary>Instant by which the position is closed, whatever it is worth, in UTC ticks; not before <see cref="EnterBefore"/>.</summary>
    public long ExitBy { get; }

    /// <summary>
    /// What the plan is called in tags and tables: 12 hexadecimal digits out of its content, the same for the same content on every machine and engine.
    /// Another plan of the same symbol has another one.
    /// </summary>
    public string Id => field ??= MakeId();

    /// <summary>1 for a long plan, -1 for a short one.</summary>
    public int Sign => (int)Side;

    /// <summary>Loss per unit at the stop, 1 R: the distance of entry and stop, always above 0, in the unit of the price.</summary>
    public double RiskPerUnit => Math.Abs(Entry - Stop);

    /// <summary>The profit at a price in multiples of <see cref="RiskPerUnit"/>: 0 at the entry, -1 at the stop.</summary>
    public double RMultiple(double price) => Sign * (price - Entry) / RiskPerUnit;

    /// <inheritdoc/>
    public bool Equals(TradePlan? other)
        => other is not null && Side == other.Side && Entry.Equals(other.Entry) && Stop.Equals(other.Stop) && Targets.SequenceEqual(other.Targets)
            && Confidence.Equals(other.Confidence) && Setup == other.Setup && Origin == other.Origin
            && CreatedAt == other.CreatedAt && EnterBefore == other.EnterBefore && ExitBy == other.ExitBy;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Side, Entry, Stop, Targets.Count, Setup, Origin, CreatedAt, ExitBy);

    private string MakeId()
    {
        var hash = StableHash.Of(
            Side == TradeSide.Long ? 1UL : 0, Bits(Entry), Bits(Stop), Bits(Confidence), StableHash.Of(Setup), StableHash.Of(Origin.Id), Bits(Origin.Low), Bits(Origin.High),
            unchecked((ulong)CreatedAt), unchecked((ulong)EnterBefore), unchecked((ulong)ExitBy));
        foreach (var target in Targets)
        {
            hash = StableHash.Of(hash, Bits(target.Price), Bits(target.Fraction));
        }
        return (hash >> 16).ToString("x12", CultureInfo.InvariantCulture);
    }

    private static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);

    private static double Finite(double price, string name)
        => double.IsFinite(price) ? price : throw new ArgumentOutOfRangeException(name, price, "A price of a plan is a finite number.");

    private void CheckPrices()
    {
        if (!(Sign * (Entry - Stop) > 0))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The stop of a {Side} plan must be {(Side == TradeSide.Long ? "below" : "above")} its entry {Entry}, is {Stop}."), "stop");
        }
        if (string.IsNullOrWhiteSpace(Origin.Id) || !double.IsFinite(Origin.Low) || !double.IsFinite(Origin.High) || Origin.High < Origin.Low)
        {
            throw new ArgumentException($"The origin of a plan has a name and two finite prices, the lower one first: {Origin}.", "origin");
        }
    }

    private void CheckTargets()
    {
        if (Targets.Count == 0)
        {
            throw new ArgumentException("A plan has at least one target.", "targets");
        }
        var before = Entry;
        var sum = 0.0;
        foreach (var target in Targets)
        {
            if (!double.IsFinite(target.Price) || !(Sign * (target.Price - before) > 0))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Targets of a {Side} plan go from its entry into profit, nearest first: {target.Price} does not lie beyond {before}."), "targets");
            }
            if (target.Fraction is not (> 0 and <= 1))
            {
                throw new ArgumentException(FormattableString.Invariant($"The fraction of a target is above 0 and at most 1, is {target.Fraction}."), "targets");
            }
            before = target.Price;
            sum += target.Fraction;
        }
        if (sum > 1 + FractionSlack)
        {
            throw new ArgumentException(FormattableString.Invariant($"The fractions of all targets add up to at most 1, not {sum}."), "targets");
        }
    }

    private void CheckTimes()
    {
        if (EnterBefore <= CreatedAt)
        {
            throw new ArgumentException($"A plan must be open for entry for a while: it is made at {Text(CreatedAt)} and may not be entered from {Text(EnterBefore)} on.", "enterBefore");
        }
        if (ExitBy < EnterBefore)
        {
            throw new ArgumentException($"A plan cannot end ({Text(ExitBy)}) before its last entry ({Text(EnterBefore)}).", "exitBy");
        }
    }

    private static string Text(long ticks) => ticks is >= 0 and <= 3155378975999999999L ? FormattableString.Invariant($"{new DateTime(ticks):s}Z") : $"tick {ticks}";
}
