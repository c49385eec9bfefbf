using Quant.Core.Statistics.Resampling;

namespace Quant.Tests.Core.Statistics.Resampling;

public sealed class SeededRandomTests
{
    [Test]
    public void Next_follows_the_published_algorithms()
    {
        // splitmix64 and xoshiro256** written out once more in Python, seed 42
        var random = new SeededRandom(42);
        Assert.That(
            Enumerable.Range(0, 4).Select(_ => random.Next()),
            Is.EqualTo(new[] { 1546998764402558742UL, 6990951692964543102UL, 12544586762248559009UL, 17057574109182124193UL }));
    }

    [Test]
    public void Below_is_even_and_in_range()
    {
        var random = new SeededRandom(1);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
        {
            counts[random.Below(6)]++;
        }
        // standard deviation sqrt(60000 * 5 / 36) = 91
        Assert.That(counts, Is.All.InRange(10_000 - 400, 10_000 + 400));
        Assert.That(() => random.Below(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void NextDouble_is_in_the_half_open_unit_interval()
    {
        var random = new SeededRandom(2);
        var values = Enumerable.Range(0, 20_000).Select(_ => random.NextDouble()).ToList();
        Assert.That(values, Is.All.InRange(0.0, Math.BitDecrement(1.0)));
        Assert.That(values.Average(), Is.EqualTo(0.5).Within(0.01));
    }

    [Test]
    public void Shuffle_keeps_the_values_and_gives_every_order_its_share()
    {
        var random = new SeededRandom(3);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 12_000; i++)
        {
            int[] values = [1, 2, 3];
            random.Shuffle<int>(values);
            var key = string.Join(' ', values);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        Assert.That(counts, Has.Count.EqualTo(6));
        Assert.That(counts.Values, Is.All.InRange(2000 - 200, 2000 + 200));
    }

    [Test]
    public void Sequences_depend_on_the_seed_alone()
    {
        var (a, b, other) = (new SeededRandom(9), new SeededRandom(9), new SeededRandom(10));
        var first = Enumerable.Range(0, 100).Select(_ => a.Next()).ToArray();
        Assert.That(Enumerable.Range(0, 100).Select(_ => b.Next()), Is.EqualTo(first));
        Assert.That(Enumerable.Range(0, 100).Select(_ => other.Next()).Intersect(first), Is.Empty);
    }
}
