namespace Quant.Lab.Data.Validation.Files;

/// <summary>A row of bars as it stands in a file.</summary>
/// <param name="Number">One-based row in the text.</param>
/// <param name="Time">Start of the bar in the data's time zone.</param>
/// <param name="First">Prices of trades, or of bids.</param>
/// <param name="FirstSize">Volume, or size of the last bid.</param>
/// <param name="Ask">Prices of offers; none for trades.</param>
/// <param name="AskSize">Size of the last offer.</param>
internal readonly record struct BarRow(int Number, DateTime Time, Ohlc First, double FirstSize, Ohlc Ask, double AskSize)
{
    /// <summary>Minutes since midnight.</summary>
    public int Minute => (Time.Hour * 60) + Time.Minute;
}

/// <summary>Four prices; all NaN where a file leaves them empty.</summary>
internal readonly record struct Ohlc(double Open, double High, double Low, double Close)
{
    /// <summary>No prices.</summary>
    public static Ohlc None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Whether there are prices.</summary>
    public bool IsPresent => !double.IsNaN(Open);
}
