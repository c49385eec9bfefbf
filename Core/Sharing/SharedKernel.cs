using Quant.Core.Bars;

namespace Quant.Core.Sharing;

/// <summary>
/// A kernel that computes only what no run with the same settings and the same bars computed before. Its signals are those of the kernel, always: a recorded one is used
/// only while every bar so far is, bit for bit, the one it was recorded with. At the first bar that is not, or where the recording ends, the kernel is made, given all bars
/// up to there, and goes on by itself.
/// </summary>
/// <typeparam name="TSignal">What it finds.</typeparam>
public sealed class SharedKernel<TSignal> : IBarKernel<TSignal>
{
    private readonly SharedComputation _shared;
    private readonly string _series;
    private readonly object _settings;
    private readonly Func<IBarKernel<TSignal>> _make;
    private BarTape? _tape;
    private SignalRecording<TSignal>? _recording;
    private IBarKernel<TSignal>? _kernel;
    private int _at;
    private int _recorded;
    private int _nextSignal;

    /// <summary>A kernel without bars.</summary>
    /// <param name="shared">What runs share.</param>
    /// <param name="series">Name of the series of bars: the same series, the same name.</param>
    /// <param name="settings">All that the kernel depends on besides the bars, equal if it is the same.</param>
    /// <param name="make">Makes the kernel, if it is needed.</param>
    public SharedKernel(SharedComputation shared, string series, object settings, Func<IBarKernel<TSignal>> make)
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentException.ThrowIfNullOrEmpty(series);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(make);
        (_shared, _series, _settings, _make) = (shared, series, settings, make);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<TSignal> Update(in Bar bar)
    {
        if (_at == 0)
        {
            _tape = _shared.Tape(_series, bar.Start);
            _recording = _shared.Recording<TSignal>(_tape, _settings);
        }
        if (_tape is not null && !_tape.Holds(_at, bar))
        {
            CatchUp();
            (_tape, _recording) = (null, null);
        }
        if (_kernel is null && _at >= _recorded)
        {
            _recorded = _recording?.Length ?? 0;
        }
        if (_kernel is null && _at < _recorded)
        {
            return _recording!.At(_at++, ref _nextSignal);
        }
        var signals = CatchUp().Update(bar);
        _recording?.Add(_at, signals);
        _at++;
        return signals;
    }

    /// <summary>The kernel, with all bars before this one in it.</summary>
    private IBarKernel<TSignal> CatchUp()
    {
        if (_kernel is null)
        {
            _kernel = _make();
            for (var i = 0; i < _at; i++)
            {
                _ = _kernel.Update(_tape![i]);
            }
        }
        return _kernel;
    }
}
