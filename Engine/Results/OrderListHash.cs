using System.Security.Cryptography;
using System.Text;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Engine.Results;

/// <summary>Lean's <c>OrderListHash</c>: MD5 of the orders' JSON in the order of their ids, prices rounded for display.</summary>
internal static class OrderListHash
{
    /// <summary>The hash as lower-case hex digits; the orders do not change.</summary>
    public static string Compute(IEnumerable<Order> orders)
    {
        var json = new StringBuilder();
        foreach (var order in orders.OrderBy(order => order.Id))
        {
            json.Append(json.Length == 0 ? "" : ",");
            OrderJson.Write(json, order, Rounded);
        }

        // the hash is part of Lean's results; nothing is protected by it
#pragma warning disable CA5351
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(json.ToString())));
#pragma warning restore CA5351
    }

    private static decimal Rounded(decimal price) => price.SmartRounding();
}
