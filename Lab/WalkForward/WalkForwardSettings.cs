using Quant.Lab.Trials;

namespace Quant.Lab.WalkForward;

/// <summary>The shape of a walk-forward.</summary>
public sealed record WalkForwardSettings
{
    /// <summary>Folds, at least 1.</summary>
    public int Folds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Folds));
            field = value;
        }
    } = 6;

    /// <summary>Share of the days of the first fold (of every fold, unless anchored) that is trained on; between 0 and 1.</summary>
    public double TrainFraction
    {
        get;
        init => field = value > 0 && value < 1 ? value : throw new ArgumentOutOfRangeException(nameof(TrainFraction), value, "The training fraction is between 0 and 1.");
    } = 0.5;

    /// <summary>Whether training always begins on the first day, and so grows; otherwise it moves along.</summary>
    public bool IsAnchored { get; init; }

    /// <summary>Days at the end of each training that are left out, so that no trade opened there reaches into the test; 0 or more.</summary>
    public int Purge
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Purge));
            field = value;
        }
    }

    /// <summary>
    /// Days directly after each earlier test that later trainings leave out, because what was tested still reaches into them; 0 or more. The first two folds, before whose
    /// trainings nothing was tested and over, do not have such days.
    /// </summary>
    public int Embargo
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Embargo));
            field = value;
        }
    }

    /// <summary>What the best parameters of a training are best at.</summary>
    public Objective Objective { get; init; } = Objective.All[0];

    /// <summary>Trials at the same time, at least 1. The result does not depend on it.</summary>
    public int Jobs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Jobs));
            field = value;
        }
    } = Environment.ProcessorCount;
}
