namespace Quant.Lab.WalkForward;

/// <summary>One step of a walk-forward: days to choose parameters on, and later days to test the choice on.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Training">Days of training, in order: all before the purge, without those that the embargo leaves out. At least one piece.</param>
/// <param name="Test">Days of testing.</param>
public sealed record Fold(int Number, IReadOnlyList<DayRange> Training, DayRange Test)
{
    private const int MostLines = 6;

    /// <summary>First day of training.</summary>
    public DateOnly TrainFrom => Training[0].From;

    /// <summary>Last day of training, inclusive.</summary>
    public DateOnly TrainTo => Training[^1].To;

    /// <summary>The days of training for people: a line for each piece, or how many there are, where it would be a long list.</summary>
    public string TrainingText => Training.Count <= MostLines
        ? string.Join('\n', Training)
        : FormattableString.Invariant($"{new DayRange(TrainFrom, TrainTo)}\nin {Training.Count} pieces");

    /// <summary>
    /// Splits days into folds. Test days follow upon one another without gaps and end with the last day; of a fold's days, the training fraction is trained on.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="settings">How many folds, and of what shape.</param>
    /// <exception cref="UserErrorException">There are too few days, or the embargo leaves a fold nothing to train on.</exception>
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
            var whole = new DayRange(from.AddDays(settings.IsAnchored ? 0 : first - train), from.AddDays(first - 1 - settings.Purge));
            var training = Without(whole, folds.Select(x => x.Test.To), settings.Embargo);
            if (training.Count == 0)
            {
                throw new UserErrorException(
                    FormattableString.Invariant($"An embargo of {settings.Embargo} days after each test leaves fold {i + 1} nothing to train on from {whole.From:yyyy-MM-dd} ")
                    + FormattableString.Invariant($"to {whole.To:yyyy-MM-dd}: take a shorter embargo, a larger training fraction, or anchored trainings."));
            }
            folds.Add(new Fold(i + 1, training, new DayRange(from.AddDays(first), from.AddDays(last))));
        }
        return folds;
    }

    /// <summary>What is left of a training without the days directly after earlier tests.</summary>
    private static List<DayRange> Without(DayRange training, IEnumerable<DateOnly> testEnds, int embargo)
    {
        var pieces = new List<DayRange>();
        var next = training.From;
        foreach (var end in embargo == 0 ? [] : testEnds.TakeWhile(x => x < training.To))
        {
            if (next <= end)
            {
                pieces.Add(new DayRange(next, end));
            }
            next = Later(next, end.AddDays(embargo + 1));
        }
        if (next <= training.To)
        {
            pieces.Add(training with { From = next });
        }
        return pieces;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
