namespace QuantConnect.Interfaces;

/// <summary>An error of the object store.</summary>
public class ObjectStoreErrorRaisedEventArgs : EventArgs
{
    /// <summary>Creates the arguments.</summary>
    public ObjectStoreErrorRaisedEventArgs(Exception error) => Error = error;

    /// <summary>What went wrong.</summary>
    public Exception Error { get; }
}
