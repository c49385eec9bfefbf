namespace QuantConnect.Orders.Fills;

/// <summary>The standard model under its common name; all securities but equities use it.</summary>
public class ImmediateFillModel : FillModel
{
}
