using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using QuantConnect.Securities;

namespace Quant.RiskModels.Exits;

/// <summary>The finding that a stop should move.</summary>
internal static class StopMove
{
    /// <summary>Finds it if the price is known, closer to the market than the stop by a tick at least, and not beyond the market.</summary>
    public static void Find(PositionView position, PositionExit exit, double price, RiskReason reason, ICollection<RiskFinding> findings)
    {
        if (!double.IsFinite(price))
        {
            return;
        }
        var tick = position.Security.PriceVariationModel.GetMinimumPriceVariation(new GetMinimumPriceVariationParameters(position.Security, position.Price));
        var rounded = tick > 0 ? Math.Round((decimal)price / tick) * tick : (decimal)price;
        if (exit.Sign * (rounded - exit.Stop) > 0 && exit.Sign * (position.Price - rounded) > 0)
        {
            findings.Add(new RiskFinding(reason, position, double.NaN, double.NaN, RiskAction.TightenStop, Price: rounded));
        }
    }
}
