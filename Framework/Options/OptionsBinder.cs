using System.Reflection;
using Quant.Core.Parameters;
using Quant.Core.Text;

namespace Quant.Framework.Options;

/// <summary>Fills options records from Lean's parameters.</summary>
public static class OptionsBinder
{
    /// <summary>
    /// Makes the options of an algorithm from all parameters it was given, for example <c>OptionsBinder.Bind&lt;MyOptions&gt;(GetParameters())</c>.
    /// </summary>
    /// <typeparam name="T">A record whose properties carry <see cref="OptionAttribute"/> or <see cref="OptionGroupAttribute"/>.</typeparam>
    /// <param name="parameters">Texts by parameter name. A parameter that is not there, or is empty, takes its default.</param>
    /// <exception cref="OptionsException">Values out of range or not readable, conditions between parameters that do not hold, unknown names: all of them.</exception>
    public static T Bind<T>(IReadOnlyDictionary<string, string> parameters)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var names = new List<string>();
        var errors = new List<string>();
        var options = (T)Fill(typeof(T), parameters, names, errors);
        var known = names.ToHashSet(StringComparer.Ordinal);
        if (known.Count < names.Count)
        {
            // says which
            _ = Describe<T>();
        }
        foreach (var name in parameters.Keys.Where(x => !known.Contains(x)).Order(StringComparer.Ordinal))
        {
            errors.Add(Unknown(name, names));
        }
        return errors.Count == 0 ? options : throw new OptionsException(errors);
    }

    /// <summary>The parameters of an options record and of the groups in it, in the order of declaration.</summary>
    /// <exception cref="InvalidOperationException">Two of them have the same name.</exception>
    public static IReadOnlyList<OptionInfo> Describe<T>()
        where T : class, new()
    {
        var result = new List<OptionInfo>();
        Describe(typeof(T), result);
        var twice = result.GroupBy(x => x.Name, StringComparer.Ordinal).FirstOrDefault(x => x.Count() > 1);
        return twice is null ? result : throw new InvalidOperationException(
            $"{typeof(T).Name} has the parameter {twice.Key} twice: {string.Join(" and ", twice.Select(x => $"{x.Property.DeclaringType?.Name}.{x.Property.Name}"))}.");
    }

    /// <summary>The same for tools that know no options records: what an algorithm's <see cref="IParameterSource.DescribeParameters"/> returns.</summary>
    /// <typeparam name="T">The record of all parameters of the algorithm.</typeparam>
    public static IReadOnlyList<ParameterDescription> Parameters<T>()
        where T : class, new()
        => [.. Describe<T>().Select(x => new ParameterDescription(x.Name, x.Description, (decimal?)x.Min, (decimal?)x.Max, (decimal?)x.Step, !x.ValueType.IsEnum)
        {
            Default = x.DefaultText,
        })];

    private static void Describe(Type type, List<OptionInfo> result)
    {
        var defaults = Activator.CreateInstance(type)!;
        foreach (var (property, option) in Properties(type))
        {
            if (option is null)
            {
                Describe(property.PropertyType, result);
            }
            else
            {
                result.Add(new OptionInfo(property, option, defaults));
            }
        }
    }

    private static object Fill(Type type, IReadOnlyDictionary<string, string> parameters, List<string> names, List<string> errors)
    {
        var options = Activator.CreateInstance(type)!;
        var before = errors.Count;
        foreach (var (property, attribute) in Properties(type))
        {
            if (attribute is null)
            {
                property.SetValue(options, Fill(property.PropertyType, parameters, names, errors));
                continue;
            }
            var option = new OptionInfo(property, attribute, null);
            names.Add(option.Name);
            if (!parameters.TryGetValue(option.Name, out var text) || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }
            var value = option.Read(text, out var fault);
            if (fault is null)
            {
                property.SetValue(options, value);
            }
            else
            {
                errors.Add(fault);
            }
        }
        // a condition between values of which one is not even readable says nothing
        if (errors.Count == before && options is ICheckedOptions rules)
        {
            errors.AddRange(rules.Check());
        }
        return options;
    }

    // groups come with a null attribute
    private static IEnumerable<(PropertyInfo Property, OptionAttribute? Option)> Properties(Type type)
    {
        foreach (var property in type.GetProperties().OrderBy(x => x.MetadataToken))
        {
            if (property.GetCustomAttribute<OptionAttribute>() is { } option)
            {
                yield return (property, option);
            }
            else if (property.IsDefined(typeof(OptionGroupAttribute)))
            {
                yield return (property, null);
            }
        }
    }

    private static string Unknown(string name, List<string> known)
    {
        var hint = ClosestWord.To(name, known) is { } closest ? $"did you mean {closest}?" : $"known are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
        return $"{name}: there is no such parameter; {hint}";
    }
}
