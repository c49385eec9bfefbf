using System.Runtime.InteropServices;

namespace Quant.Cli;

/// <summary>
/// Turns Ctrl-C and a request to terminate into a cancellation, so that a command can put its results away. The second one ends the process at once.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly TextWriter _errors;
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Listens from now on.</summary>
    /// <param name="errors">Where it says what happens.</param>
    public Interrupt(TextWriter errors)
    {
        _errors = errors;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            // not cancelled: the runtime ends the process
            return;
        }
        context.Cancel = true;
        _errors.WriteLine("Stopping; once more to stop at once.");
        _source.Cancel();
    }
}
