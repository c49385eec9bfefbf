using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Quant.Architecture.Tests.Contract;

/// <summary>Types, parameters and constants as the API listing writes them.</summary>
internal static class TypeText
{
    /// <summary>Full name, a dot for nesting, generic arguments by name, <c>X?</c> for a nullable value type.</summary>
    public static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (type.IsPointer)
        {
            return Name(type.GetElementType()!) + "*";
        }
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }
        var used = 0;
        return Build(type, type.GetGenericArguments(), ref used);
    }

    /// <summary>The type of a value that may be returned by reference.</summary>
    public static string Result(Type type) => type.IsByRef ? "ref " + Name(type.GetElementType()!) : Name(type);

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    public static string Parameter(ParameterInfo parameter)
    {
        var isReference = parameter.ParameterType.IsByRef;
        var prefix = isReference ? parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var type = isReference ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return $"{prefix}{Name(type)} {parameter.Name}{(parameter.IsOptional ? " = " + Default(parameter) : "")}";
    }

    /// <summary><c> where T : class, X, new()</c> for each parameter that has constraints.</summary>
    public static string Constraints(Type[] arguments) => string.Concat(arguments.Where(x => x.IsGenericParameter).Select(Constraint));

    public static string Constant(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n")}\"",
        char letter => $"'\\u{(int)letter:x4}'",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Default(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(DecimalConstantAttribute), false))
        {
            return Constant(parameter.DefaultValue);
        }
        if (!parameter.HasDefaultValue)
        {
            return "?";
        }
        return parameter.RawDefaultValue is { } value ? Constant(value)
            : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null";
    }

    private static string Constraint(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        var isValue = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> list = [];
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            list.Add("class");
        }
        if (isValue)
        {
            list.Add("struct");
        }
        list.AddRange(parameter.GetGenericParameterConstraints().Where(x => x != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal));
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isValue)
        {
            list.Add("new()");
        }
        return list.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", list)}";
    }

    private static string Build(Type type, Type[] arguments, ref int used)
    {
        var prefix = type.DeclaringType is { } outer ? Build(outer, arguments, ref used) + "." : string.IsNullOrEmpty(type.Namespace) ? "" : type.Namespace + ".";
        var tick = type.Name.IndexOf('`');
        if (tick < 0)
        {
            return prefix + type.Name;
        }
        var count = int.Parse(type.Name.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var own = arguments.Skip(used).Take(count).Select(Name);
        used += count;
        return $"{prefix}{type.Name[..tick]}<{string.Join(',', own)}>";
    }
}
