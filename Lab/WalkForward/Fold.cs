namespace Quant.Lab.WalkForward;

/// <summary>One step of a walk-forward: days to choose parameters on, and later days to test the choice on. All inclusive.</summary>
/// <param name="Number">From 1.</param>
/// <param name="TrainFrom">First day of training.</param>
/// <param name="TrainTo">Last day of training, before the purge.</param>
/// <param name="TestFrom">First day of testing.</param>
/// <param name="TestTo">Last day of testing.</param>
public sealed record Fold(int Number, DateOnly TrainFrom, DateOnly TrainTo, DateOnly TestFrom, DateOnly TestTo)
{
    /// <summary>
    /// Splits days into folds. Test days follow upon one another without gaps and end with the last day; of a fold's days, the training fraction is trained on.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="settings">How many folds, and of what shape.</param>
    /// <exception cref="UserErrorException">There are too few days.</exception>
    public static IReadOnlyList<Fold> Split(DateOnly from, DateOnly to, WalkForwardSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var days = to.DayNumber - from.DayNumber + 1;
        // train = f / (1 - f) test days, and train + folds * test = days
        var weight = settings.TrainFraction / (1 - settings.TrainFraction);
        var train = (int)Math.Round(days * weight / (settings.Folds + weight));
        if (days < 1 || train <= settings.Purge || days - train < settings.Folds)
        {
            throw new UserErrorException(
                FormattableString.Invariant($"{Math.Max(days, 0)} days ({from:yyyy-MM-dd} to {to:yyyy-MM-dd}) are too few for {settings.Folds} folds ")
                + FormattableString.Invariant($"with {train} days of training and a purge of {settings.Purge}: take more days, or fewer folds."));
        }
        var folds = new List<Fold>();
        for (var i = 0; i < settings.Folds; i++)
        {
            var first = train + (int)((long)(days - train) * i / settings.Folds);
            var last = train + (int)((long)(days - train) * (i + 1) / settings.Folds) - 1;
            folds.Add(new Fold(
                i + 1,
                from.AddDays(settings.IsAnchored ? 0 : first - train),
                from.AddDays(first - 1 - settings.Purge),
                from.AddDays(first),
                from.AddDays(last)));
        }
        return folds;
    }
}
