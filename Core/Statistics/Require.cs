namespace Quant.Core.Statistics;

/// <summary>What every statistic asks of its inputs. NaN would pass through comparisons unseen and make a wrong number look right.</summary>
internal static class Require
{
    /// <summary>All values are finite.</summary>
    public static void Finite(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"Value {i} of {values.Length} is {values[i]}; statistics take finite numbers only.", name);
            }
        }
    }

    /// <summary>The value is finite and above 0.</summary>
    public static void Positive(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "A finite number above 0 is needed.");
        }
    }

    /// <summary>The value lies strictly between 0 and 1.</summary>
    public static void Fraction(double value, string name)
    {
        if (!(value > 0 && value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A number between 0 and 1, both exclusive, is needed.");
        }
    }

    /// <summary>Two series are aligned.</summary>
    public static void SameLength(ReadOnlySpan<double> values, ReadOnlySpan<double> others, string name)
    {
        if (values.Length != others.Length)
        {
            throw new ArgumentException($"The series are not aligned: {values.Length} and {others.Length} values.", name);
        }
    }
}
