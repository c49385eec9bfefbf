using System.Globalization;

namespace QuantConnect.Data;

public partial class SubscriptionDataConfig
{
    /// <summary>Whether both ask for the same data; the normalization mode and the current ticker do not count.</summary>
    public bool Equals(SubscriptionDataConfig? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        return other is not null
            && _hash == other._hash
            && _sid.Equals(other._sid)
            && Type == other.Type
            && TickType == other.TickType
            && Resolution == other.Resolution
            && FillDataForward == other.FillDataForward
            && ExtendedMarketHours == other.ExtendedMarketHours
            && IsInternalFeed == other.IsInternalFeed
            && IsCustomData == other.IsCustomData
            && IsFilteredSubscription == other.IsFilteredSubscription
            && DataMappingMode == other.DataMappingMode
            && ContractDepthOffset == other.ContractDepthOffset
            && _mappedConfig == other._mappedConfig
            && DataTimeZone.Equals(other.DataTimeZone)
            && ExchangeTimeZone.Equals(other.ExchangeTimeZone);
    }

    /// <summary>Whether <paramref name="obj"/> asks for the same data.</summary>
    public override bool Equals(object? obj) => Equals(obj as SubscriptionDataConfig);

    /// <summary>Hash of what makes configurations equal, the same in every process.</summary>
    public override int GetHashCode() => _hash;

    /// <summary>Whether both ask for the same data.</summary>
    public static bool operator ==(SubscriptionDataConfig? left, SubscriptionDataConfig? right) => Equals(left, right);

    /// <summary>Whether they ask for different data.</summary>
    public static bool operator !=(SubscriptionDataConfig? left, SubscriptionDataConfig? right) => !Equals(left, right);

    /// <summary>Ticker and choices.</summary>
    public override string ToString() => ToString(Symbol.Value);

    /// <summary>Given ticker and the choices.</summary>
    /// <param name="symbol">Ticker to print.</param>
    public string ToString(string symbol) => string.Create(
        CultureInfo.InvariantCulture,
        $"{symbol},#{ContractDepthOffset},{MappedSymbol},{Resolution},{Type.Name},{TickType},{DataNormalizationMode},{DataMappingMode}{(IsInternalFeed ? ",Internal" : string.Empty)}");

    private int HashOf()
    {
        unchecked
        {
            var flags = (FillDataForward ? 1 : 0) | (ExtendedMarketHours ? 2 : 0) | (IsInternalFeed ? 4 : 0) | (IsCustomData ? 8 : 0) | (IsFilteredSubscription ? 16 : 0) | (_mappedConfig ? 32 : 0);
            var choices = (((((int)TickType * 8) + (int)Resolution) * 8) + (int)DataMappingMode) * 64 + flags;
            return (((_sid.GetHashCode() * 397) ^ choices) * 397) ^ Type.Name.Length ^ (int)ContractDepthOffset;
        }
    }

    /// <summary>A change of ticker.</summary>
    public class NewSymbolEventArgs : EventArgs
    {
        /// <summary>Makes the event.</summary>
        /// <param name="new">Symbol with the new ticker.</param>
        /// <param name="old">Symbol with the old ticker.</param>
        public NewSymbolEventArgs(Symbol @new, Symbol old)
        {
            New = @new;
            Old = old;
        }

        /// <summary>Symbol with the old ticker.</summary>
        public Symbol Old { get; }

        /// <summary>Symbol with the new ticker.</summary>
        public Symbol New { get; }
    }
}
