using System.Reflection;
using Quant.Core.Parameters;
using Quant.Core.Text;
using QuantConnect.Algorithm;

namespace Quant.Lab.Algorithms;

/// <summary>Loads algorithms built for the embedded engine.</summary>
public static class AlgorithmLoader
{
    /// <summary>The class of an algorithm.</summary>
    /// <exception cref="UserErrorException">Its assembly is not there, is not for this engine, or has not exactly one algorithm.</exception>
    public static Type Load(AlgorithmTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var assembly = target.AssemblyPath is { } path ? LoadFile(path) : LoadOwn(target.Name);
        RequireEmbedded(assembly, target.Name);
        return Choose(Algorithms(assembly, target.Name), target);
    }

    /// <summary>The parameters that an algorithm describes; null if it does not, or was built with another version of <c>Quant.Core</c>.</summary>
    /// <param name="type">A class that <see cref="Load"/> returned.</param>
    public static IReadOnlyList<ParameterDescription>? Parameters(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsAssignableTo(typeof(IParameterSource))
            ? (IReadOnlyList<ParameterDescription>)type.GetInterfaceMap(typeof(IParameterSource)).TargetMethods[0].Invoke(null, null)!
            : null;
    }

    /// <summary>Makes an algorithm of a class that <see cref="Load"/> returned.</summary>
    public static QCAlgorithm Create(Type type) => (QCAlgorithm)Activator.CreateInstance(type)!;

    // built together with this program and lying beside it, compiled ahead of time where the program is
    private static Assembly LoadOwn(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException error)
        {
            throw new UserErrorException($"Algorithms/{name} is not part of this build. Build again: ./quant does so by itself, and so does dotnet run --project Cli.", error);
        }
    }

    private static Assembly LoadFile(string path)
    {
        try
        {
            return new AlgorithmLoadContext(path).LoadFromAssemblyPath(path);
        }
        catch (BadImageFormatException error)
        {
            throw new UserErrorException($"{path} is not a .NET assembly.", error);
        }
    }

    private static void RequireEmbedded(Assembly assembly, string name)
    {
        var real = assembly.GetReferencedAssemblies().Any(x => x.Name!.StartsWith("QuantConnect.", StringComparison.Ordinal));
        if (real)
        {
            throw new UserErrorException($"{name} was built against real Lean. Run it with --engine lean, or build it with -p:LeanRuntime=Embedded.");
        }
    }

    private static List<Type> Algorithms(Assembly assembly, string name)
    {
        try
        {
            return [.. assembly.GetTypes().Where(x => !x.IsAbstract && x.IsSubclassOf(typeof(QCAlgorithm))).OrderBy(x => x.FullName, StringComparer.Ordinal)];
        }
        catch (ReflectionTypeLoadException error)
        {
            throw new UserErrorException($"{name} cannot be loaded: {error.LoaderExceptions.FirstOrDefault(x => x is not null)?.Message ?? error.Message}", error);
        }
    }

    private static Type Choose(List<Type> types, AlgorithmTarget target)
    {
        var names = string.Join(", ", types.Select(x => x.Name));
        if (target.TypeName is { } wanted)
        {
            return types.Find(x => x.Name == wanted || x.FullName == wanted) ?? throw new UserErrorException(
                ClosestWord.To(wanted, types.Select(x => x.Name)) is { } closest
                    ? $"{target.Name} has no algorithm \"{wanted}\"; did you mean {closest}?"
                    : $"{target.Name} has no algorithm \"{wanted}\"; it has {(types.Count == 0 ? "none" : names)}.");
        }
        return types.Count switch
        {
            0 => throw new UserErrorException($"{target.Name} has no class that derives from QCAlgorithm."),
            1 => types[0],
            _ => types.Find(x => x.Name == target.Name)
                ?? throw new UserErrorException($"{target.Name} has several algorithms: {names}. Name one of them, for example {target.Name}.dll:{types[0].Name}."),
        };
    }
}
