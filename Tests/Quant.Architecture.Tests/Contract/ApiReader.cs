using System.Reflection;
using System.Runtime.CompilerServices;

namespace Quant.Architecture.Tests.Contract;

/// <summary>Reads the public and protected API of types by reflection, line by line as the listing has it.</summary>
internal static class ApiReader
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines of all visible types among some.</summary>
    public static IEnumerable<ApiLine> Read(IEnumerable<Type> types)
        => types.Where(IsVisible).OrderBy(TypeText.Name, StringComparer.Ordinal).SelectMany(x => Members(x).Prepend(TypeLine(x)));

    /// <summary>Whether code outside the assembly can see a type, deriving from its outer types if need be.</summary>
    public static bool IsVisible(Type type)
        => type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!) : type.IsPublic;

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Whether a method overrides one of a generic base: its text names the type arguments, and what it adds to the API is nothing: the base's line is checked.</summary>
    private static bool Closes(MethodInfo method) => method.GetBaseDefinition() is var inherited && inherited != method && inherited.DeclaringType!.IsGenericType;

    private static ApiLine TypeLine(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : IsDelegate(type) ? "delegate" : type.IsValueType ? "struct" : "class";
        var modifiers = type.IsNestedFamily || type.IsNestedFamORAssem ? "protected" : "public";
        if (kind == "class")
        {
            modifiers += type is { IsAbstract: true, IsSealed: true } ? " static" : type.IsAbstract ? " abstract" : type.IsSealed ? " sealed" : "";
        }
        List<string> extra = [];
        if (type.IsEnum || type.BaseType is not null)
        {
            extra.Add("base=" + TypeText.Name(type.IsEnum ? type.GetEnumUnderlyingType() : type.BaseType!));
        }
        var interfaces = type.IsEnum || IsDelegate(type) ? []
            : type.GetInterfaces().Where(x => IsVisible(x.IsGenericType ? x.GetGenericTypeDefinition() : x)).Select(TypeText.Name).Order(StringComparer.Ordinal).ToList();
        if (interfaces.Count > 0)
        {
            extra.Add("interfaces=" + string.Join(" | ", interfaces));
        }
        if (type.IsEnum && type.IsDefined(typeof(FlagsAttribute), false))
        {
            extra.Add("flags");
        }
        var shape = kind + TypeText.Constraints(type.GetGenericArguments());
        var invoke = IsDelegate(type) ? type.GetMethod("Invoke")! : null;
        return Line(type, "type", modifiers, invoke is null ? shape : $"{shape}({TypeText.Parameters(invoke)})", invoke is null ? "" : TypeText.Name(invoke.ReturnType), extra);
    }

    private static IEnumerable<ApiLine> Members(Type type)
    {
        if (IsDelegate(type))
        {
            return [];
        }
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(x => Line(type, "enumvalue", "public", x.Name, TypeText.Constant(x.GetRawConstantValue()), []));
        }
        return type.GetConstructors(Declared).Where(x => !x.IsStatic && IsVisible(x)).Select(x => Method(type, "ctor", x, $".ctor({TypeText.Parameters(x)})", ""))
            .Concat(type.GetMethods(Declared).Where(IsVisible).Where(x => !Closes(x)).Where(x => !x.IsSpecialName || x.Name.StartsWith("op_", StringComparison.Ordinal)).Select(x => Method(type, x)))
            .Concat(type.GetProperties(Declared).Where(x => !x.GetAccessors(nonPublic: true).Any(Closes)).Select(x => Property(type, x)).OfType<ApiLine>())
            .Concat(type.GetFields(Declared).Where(x => x.IsPublic || x.IsFamily || x.IsFamilyOrAssembly).Select(x => Field(type, x)))
            .Concat(type.GetEvents(Declared).Where(x => x.AddMethod is { } add && IsVisible(add))
                .Select(x => Method(type, "event", x.AddMethod!, x.Name, TypeText.Name(x.EventHandlerType!))));
    }

    private static ApiLine Method(Type type, MethodInfo method)
    {
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length > 0 ? $"<{string.Join(',', arguments.Select(x => x.Name))}>{TypeText.Constraints(arguments)}" : "";
        return Method(type, method.IsSpecialName ? "operator" : "method", method, $"{method.Name}{generic}({TypeText.Parameters(method)})", TypeText.Result(method.ReturnType));
    }

    private static ApiLine? Property(Type type, PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).OrderBy(x => x == property.GetMethod ? 0 : 1).ToList();
        if (accessors.Count == 0)
        {
            return null;
        }
        var main = accessors.Find(x => x.IsPublic) ?? accessors[0];
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"{property.Name}[{string.Join(", ", index.Select(TypeText.Parameter))}]" : property.Name;
        var access = accessors.Select(x => (x.IsPublic == main.IsPublic ? "" : "protected ") + (x == property.GetMethod ? "get;" : IsInit(x) ? "init;" : "set;"));
        return Method(type, "property", main, $"{name} {{ {string.Join(' ', access)} }}", TypeText.Result(property.PropertyType));
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static ApiLine Field(Type type, FieldInfo field)
    {
        var modifiers = (field.IsPublic ? "public" : "protected") + (field.IsLiteral ? " const" : field.IsStatic ? " static" : "") + (field.IsInitOnly ? " readonly" : "");
        return Line(type, "field", modifiers, field.Name, TypeText.Name(field.FieldType), field.IsLiteral ? ["value=" + TypeText.Constant(field.GetRawConstantValue())] : []);
    }

    private static ApiLine Method(Type type, string kind, MethodBase method, string signature, string result)
    {
        var modifiers = method.IsPublic ? "public" : "protected";
        if (method.IsStatic)
        {
            modifiers += " static";
        }
        else if (type.IsInterface)
        {
            modifiers += method.IsAbstract ? "" : " default";
        }
        else if (method is MethodInfo { IsVirtual: true } info)
        {
            var isOverride = info.GetBaseDefinition() != info;
            modifiers += info.IsAbstract ? isOverride ? " abstract override" : " abstract"
                : isOverride ? info.IsFinal ? " sealed override" : " override"
                : info.IsFinal ? "" : " virtual";
        }
        return Line(type, kind, modifiers, signature, result, method.IsDefined(typeof(ExtensionAttribute), false) ? ["extension"] : []);
    }

    private static ApiLine Line(Type type, string kind, string modifiers, string signature, string result, List<string> extra)
        => new(TypeText.Name(type), kind, modifiers, signature, result.Length == 0 ? "-" : result, extra.Count == 0 ? "-" : string.Join("; ", extra));
}
