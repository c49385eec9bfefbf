using System.Collections.Concurrent;
using Quant.Lab;

namespace Quant.Tests.Lab;

public sealed class InParallelTests
{
    [Test]
    public void For_does_every_number_once()
    {
        var done = new ConcurrentBag<int>();
        InParallel.For(100, 3, done.Add, CancellationToken.None);
        Assert.That(done.Order(), Is.EqualTo(Enumerable.Range(0, 100)));
    }

    [Test]
    public void For_passes_a_fault_on_as_it_is()
        => Assert.That(() => InParallel.For(5, -1, i => throw new IOException($"disk full at {i}"), CancellationToken.None), Throws.TypeOf<IOException>().With.Message.StartsWith("disk full"));

    [Test]
    public void ForEach_passes_a_fault_of_an_item_or_of_making_the_items_on_as_it_is()
    {
        Assert.That(() => InParallel.ForEach([1, 2, 3], _ => throw new UserErrorException("no"), CancellationToken.None), Throws.TypeOf<UserErrorException>());
        Assert.That(() => InParallel.ForEach(Faulty(), _ => { }, CancellationToken.None), Throws.TypeOf<InvalidDataException>());

        static IEnumerable<int> Faulty()
        {
            yield return 1;
            throw new InvalidDataException();
        }
    }

    [Test]
    public void ForEach_that_is_cancelled_says_so_whatever_else_went_wrong()
    {
        using var source = new CancellationTokenSource();
        Assert.That(
            () => InParallel.ForEach(
                Enumerable.Range(0, 1000),
                _ =>
                {
                    source.Cancel();
                    throw new IOException();
                },
                source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
