using System.Security.Cryptography;
using System.Text;
using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Engine.Results;

/// <summary>Lean's <c>OrderListHash</c>: MD5 of the orders' JSON in the order of their ids, prices rounded for display.</summary>
internal static class OrderListHash
{
    /// <summary>The hash as lower-case hex digits; the orders do not change.</summary>
    public static string Compute(IEnumerable<Order> orders)
    {
        // the hash is part of Lean's results; nothing is protected by it
#pragma warning disable CA5351
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        var json = new StringBuilder();
        var text = Array.Empty<char>();
        var bytes = Array.Empty<byte>();
        foreach (var order in orders.Sorted((a, b) => a.Id.CompareTo(b.Id)))
        {
            OrderJson.Write(json, order, Rounded);
            if (json.Length > text.Length)
            {
                text = new char[json.Length * 2];
                bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            }

            json.CopyTo(0, text, json.Length);
            hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(text.AsSpan(0, json.Length), bytes));
            json.Clear().Append(',');
        }

        return hash.GetHashAndReset().ToHexString();
    }

    private static decimal Rounded(decimal price) => price.SmartRounding();
}
