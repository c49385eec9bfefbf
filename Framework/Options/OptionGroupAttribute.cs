namespace Quant.Framework.Options;

/// <summary>Marks a property of an options record whose type is another options record: its parameters are part of the whole.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionGroupAttribute : Attribute;
