using Quant.Core.Bars;

namespace Quant.Core.Sharing;

/// <summary>A kernel whose signals are decided by its settings and the bars that it was given, and by nothing else.</summary>
/// <typeparam name="TSignal">What it finds: something that never changes.</typeparam>
public interface IBarKernel<TSignal>
{
    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar after the last one.</param>
    /// <returns>What it found in it, in order. Valid until the next call.</returns>
    ReadOnlySpan<TSignal> Update(in Bar bar);
}
