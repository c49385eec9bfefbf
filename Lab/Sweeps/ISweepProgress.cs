namespace Quant.Lab.Sweeps;

/// <summary>Is told how far a sweep is.</summary>
public interface ISweepProgress
{
    /// <summary>It begins.</summary>
    /// <param name="sets">Sets in all.</param>
    /// <param name="found">Sets that an earlier process did.</param>
    void Begins(int sets, int found);

    /// <summary>One more set is done and kept. Told on any thread, never twice at once.</summary>
    void Finished();
}
