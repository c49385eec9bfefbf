using System.Globalization;
using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Robustness;

/// <summary>The same run leaves the same bytes, whatever the cache, the culture and the thread.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class DeterminismTests
{
    private static readonly Lazy<string> Reference = new(() =>
    {
        using var folder = new TestFolder();
        return Run(folder["cache"]);
    });

    [Test]
    public void Run_again_leaves_the_same_bytes()
    {
        using var folder = new TestFolder();

        Assert.That(Run(folder["cache"]), Is.EqualTo(Reference.Value));
        Assert.That(Reference.Value, Does.Contain("BusyAlgorithm-order-events.json").And.Contain("\"totalOrders\"").Or.Contain("Total Orders"));
    }

    [Test]
    public void Run_with_a_warm_cache_leaves_the_same_bytes()
    {
        using var folder = new TestFolder();
        var engine = new BacktestEngine(KitData.Folder, folder["cache"]);

        Assert.That(Run(engine), Is.EqualTo(Reference.Value));
        Assert.That(Run(engine), Is.EqualTo(Reference.Value), "columns in memory");
        Assert.That(Run(folder["cache"]), Is.EqualTo(Reference.Value), "columns in the cache folder");
    }

    [Test]
    public void Run_without_a_cache_leaves_the_same_bytes()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["cache"], "a file where the folder should be");

        Assert.That(Run(folder["cache"]), Is.EqualTo(Reference.Value));
    }

    [Test]
    public void Run_under_a_culture_with_other_numbers_and_dates_leaves_the_same_bytes()
    {
        // what de-DE, fr-FR and others have, and more; machines without ICU know no cultures by name
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.CurrencyDecimalSeparator = ",";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.CurrencyGroupSeparator = ".";
        culture.NumberFormat.PercentGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.CurrencySymbol = "\u20ac";
        culture.NumberFormat.PercentPositivePattern = 0;
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.LongTimePattern = "HH.mm.ss";
        var bytes = "";
        CultureInfo? after = null;
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            using var folder = new TestFolder();
            bytes = Run(folder["cache"]);
            after = CultureInfo.CurrentCulture;
        });
        thread.Start();
        thread.Join();

        Assert.That(bytes, Is.EqualTo(Reference.Value));
        Assert.That(after, Is.SameAs(culture), "the caller's culture");
    }

    [Test]
    public void Write_to_two_folders_leaves_the_same_files()
    {
        using var folder = new TestFolder();
        var result = Runs.OnKit(() => new BusyAlgorithm());

        Assert.That(Runs.Bytes(result), Is.EqualTo(Runs.Bytes(result)));
    }

    private static string Run(string cacheFolder) => Run(new BacktestEngine(KitData.Folder, cacheFolder));

    private static string Run(BacktestEngine engine)
    {
        var result = engine.Run(Runs.Request(() => new BusyAlgorithm()));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed), result.Error?.Details);
        return Runs.Bytes(result);
    }
}
