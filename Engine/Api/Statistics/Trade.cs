namespace QuantConnect.Statistics;

/// <summary>A closed trade; amounts of money are in the account currency, times in UTC.</summary>
public class Trade
{
    /// <summary>Creates an empty trade.</summary>
    public Trade()
    {
    }

    /// <summary>Creates a copy of <paramref name="other"/>.</summary>
    public Trade(Trade other)
    {
        Id = other.Id;
        Symbols = other.Symbols is null ? null! : [.. other.Symbols];
        EntryTime = other.EntryTime;
        EntryPrice = other.EntryPrice;
        Direction = other.Direction;
        Quantity = other.Quantity;
        ExitTime = other.ExitTime;
        ExitPrice = other.ExitPrice;
        ProfitLoss = other.ProfitLoss;
        TotalFees = other.TotalFees;
        MAE = other.MAE;
        MFE = other.MFE;
        EndTradeDrawdown = other.EndTradeDrawdown;
        IsWin = other.IsWin;
        OrderIds = [.. other.OrderIds];
    }

    /// <summary>Identifier, unique within the run. Lean draws it at random, this engine counts.</summary>
    public string Id { get; set; } = null!;

    /// <summary>First of <see cref="Symbols"/>.</summary>
    [Obsolete("Use Symbols property instead")]
    public Symbol Symbol => FirstSymbol;

    /// <summary>What was traded.</summary>
    public List<Symbol> Symbols { get; set; } = null!;

    /// <summary>Time of the opening fill.</summary>
    public DateTime EntryTime { get; set; }

    /// <summary>Opening price, averaged if there were several fills.</summary>
    public decimal EntryPrice { get; set; }

    /// <summary>Long or short.</summary>
    public TradeDirection Direction { get; set; }

    /// <summary>Size, never negative.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Time of the closing fill.</summary>
    public DateTime ExitTime { get; set; }

    /// <summary>Closing price, averaged if there were several fills.</summary>
    public decimal ExitPrice { get; set; }

    /// <summary>Profit before fees, rounded to 2 digits.</summary>
    public decimal ProfitLoss { get; set; }

    /// <summary>Fees, as a positive number.</summary>
    public decimal TotalFees { get; set; }

    /// <summary>Maximum adverse excursion: the worst unrealised result while the trade was open (0 or less).</summary>
    public decimal MAE { get; set; }

    /// <summary>Maximum favourable excursion: the best unrealised result while the trade was open (0 or more).</summary>
    public decimal MFE { get; set; }

    /// <summary>Time from entry to exit.</summary>
    public TimeSpan Duration => ExitTime - EntryTime;

    /// <summary>Largest fall of the unrealised profit from an earlier high.</summary>
    public decimal EndTradeDrawdown { get; set; }

    /// <summary>Whether it counts as a win. Same as a positive <see cref="ProfitLoss"/>, except for exercised options.</summary>
    public bool IsWin { get; set; }

    /// <summary>Ids of the orders that opened and closed it.</summary>
    public HashSet<int> OrderIds { get; init; } = [];

    internal Symbol FirstSymbol => Symbols is { Count: > 0 } ? Symbols[0] : Symbol.Empty;
}
