namespace QuantConnect.Statistics;

/// <summary>A closed trade; amounts of money are in the account currency, times in UTC.</summary>
public class Trade
{
    // thousands of trades stay until the end of a run, and few are asked for these: collections are made then
    private Symbol? _symbol;
    private readonly int _entryOrder;
    private readonly int _exitOrder;
    private List<Symbol>? _symbols;
    private HashSet<int>? _orderIds;
    private string? _id;

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

    /// <summary>Creates a trade of one symbol and two orders.</summary>
    internal Trade(Symbol symbol, int entryOrder, int exitOrder)
    {
        _symbol = symbol;
        _entryOrder = entryOrder;
        _exitOrder = exitOrder;
    }

    /// <summary>Identifier, unique within the run. Lean draws it at random, this engine counts.</summary>
    public string Id
    {
        get => _id ??= Number == 0 ? null! : new Guid(Number, 0, 0, new byte[8]).ToString();
        set => _id = value;
    }

    /// <summary>First of <see cref="Symbols"/>.</summary>
    [Obsolete("Use Symbols property instead")]
    public Symbol Symbol => FirstSymbol;

    /// <summary>What was traded.</summary>
    public List<Symbol> Symbols
    {
        get => _symbols ??= _symbol is null ? null! : [_symbol];
        set => (_symbols, _symbol) = (value, null);
    }

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
    public HashSet<int> OrderIds
    {
        get => _orderIds ??= _entryOrder == 0 ? [] : [_entryOrder, _exitOrder];
        init => _orderIds = value;
    }

    /// <summary>Number within the run, from 1, which <see cref="Id"/> is made of.</summary>
    internal int Number { get; set; }

    internal Symbol FirstSymbol => _symbols is null ? _symbol ?? Symbol.Empty : _symbols.Count > 0 ? _symbols[0] : Symbol.Empty;
}
