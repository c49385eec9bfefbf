namespace QuantConnect.Interfaces;

/// <summary>Handles an event that an algorithm raises.</summary>
/// <param name="algorithm">The algorithm.</param>
/// <param name="eventData">What happened.</param>
public delegate void AlgorithmEvent<in T>(IAlgorithm algorithm, T eventData);
