namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators that take one type of data.</summary>
/// <typeparam name="TInput">The type taken</typeparam>
public abstract class DataConsolidator<TInput> : ConsolidatorBase
    where TInput : IBaseData
{
    /// <inheritdoc/>
    public override Type InputType => typeof(TInput);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The data is not a <typeparamref name="TInput"/></exception>
    public override void Update(IBaseData data)
    {
        if (data is not TInput input)
        {
            throw new ArgumentNullException(
                nameof(data),
                $"{GetType().Name} consolidates {typeof(TInput).Name} but was given {data?.GetType().Name ?? "null"}.");
        }

        Update(input);
    }

    /// <summary>Takes one data point.</summary>
    /// <param name="data">Next point, in order of time</param>
    public abstract void Update(TInput data);
}
