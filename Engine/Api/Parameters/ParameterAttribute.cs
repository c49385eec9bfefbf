using System.Reflection;
using QuantConnect.Algorithm;

namespace QuantConnect.Parameters;

/// <summary>Marks a field or property of an algorithm that is set from a run's parameter.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class ParameterAttribute : Attribute
{
    /// <summary>Members that are looked at: instance and static, of any access.</summary>
    public const BindingFlags BindingFlags =
        System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Instance;

    /// <summary>Marks a member.</summary>
    /// <param name="name">Name of the parameter, that of the member by default.</param>
    public ParameterAttribute(string? name = null) => Name = name!;

    /// <summary>Name of the parameter, or null for that of the member.</summary>
    public string Name { get; private set; }

    /// <summary>Sets the marked members of an object for which there is a value that is not empty.</summary>
    /// <param name="parameters">Values by name.</param>
    /// <param name="instance">Object to change.</param>
    /// <exception cref="InvalidOperationException">A marked property cannot be set.</exception>
    /// <exception cref="FormatException">A value does not fit the member's type.</exception>
    public static void ApplyAttributes(Dictionary<string, string> parameters, object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        foreach (var (name, member) in Marked(instance.GetType()))
        {
            if (!parameters.TryGetValue(name, out var text) || string.IsNullOrEmpty(text))
            {
                continue;
            }
            if (member is PropertyInfo property)
            {
                if (!property.CanWrite)
                {
                    throw new InvalidOperationException($"Parameter '{name}': property {property.DeclaringType}.{property.Name} has no setter.");
                }
                property.SetValue(instance, Convert(name, text, property.PropertyType));
            }
            else if (member is FieldInfo field)
            {
                field.SetValue(instance, Convert(name, text, field.FieldType));
            }
        }
    }

    /// <summary>Parameters of all types of an assembly: names with the names of their types.</summary>
    public static Dictionary<string, string> GetParametersFromAssembly(Assembly assembly)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var type in assembly.GetTypes())
        {
            foreach (var (name, typeName) in GetParametersFromType(type))
            {
                parameters[name] = typeName;
            }
        }
        return parameters;
    }

    /// <summary>Parameters of a type: names with the names of their types.</summary>
    public static IEnumerable<KeyValuePair<string, string>> GetParametersFromType(Type type)
    {
        foreach (var (name, member) in Marked(type))
        {
            if (member is FieldInfo field)
            {
                yield return new(name, field.FieldType.GetBetterTypeName());
            }
            else if (member is PropertyInfo { CanWrite: true } property)
            {
                yield return new(name, property.PropertyType.GetBetterTypeName());
            }
        }
    }

    private static IEnumerable<(string Name, MemberInfo Member)> Marked(Type type)
    {
        // QCAlgorithm itself has many members, and none that is marked
        var members = type.BaseType == typeof(QCAlgorithm) ? BindingFlags | System.Reflection.BindingFlags.DeclaredOnly : BindingFlags;
        foreach (var member in type.GetFields(members).Concat<MemberInfo>(type.GetProperties(members)))
        {
            if (member.GetCustomAttribute<ParameterAttribute>() is { } attribute)
            {
                yield return (attribute.Name ?? member.Name, member);
            }
        }
    }

    private static object Convert(string name, string text, Type type)
    {
        try
        {
            return text.ConvertTo(type);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException or InvalidCastException or TargetInvocationException)
        {
            throw new FormatException($"Parameter '{name}': '{text}' is not a value of type {type.GetBetterTypeName()}.", error);
        }
    }
}
