using NUnit.Framework;
using Quant.Engine.Data;
using Quant.Engine.Data.Streams;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Data.Streams;

/// <summary>Whatever is made ahead is delivered as if it had been made when it was asked for.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ReadAheadStreamTests
{
    private const int Points = 5000;

    [Test]
    public void MoveNext_delivers_all_points_in_order_then_ends()
    {
        var stream = Ahead(new Numbers(Points));

        var values = Values(stream);

        Assert.That(values, Is.EqualTo(Enumerable.Range(0, Points)));
        Assert.That(stream.MoveNext(), Is.False, "it stays at its end");
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(390)]
    public void MoveNext_makes_nothing_ahead_that_is_not_foreseeable(int unforeseeable)
    {
        var numbers = new Numbers(Points) { Unforeseeable = unforeseeable };
        var stream = Ahead(numbers);

        for (var i = 0; i < Points; i++)
        {
            stream.MoveNext();
            Assert.That(numbers.Made, Is.LessThanOrEqualTo(((i / unforeseeable) + 1) * unforeseeable), $"at point {i}");
        }
    }

    [Test]
    public void MoveNext_makes_only_one_point_after_an_event_before_the_run_has_heard_of_it()
    {
        var numbers = new Numbers(Points) { EventAt = 0 };
        var stream = Ahead(numbers);
        stream.MoveNext();

        // the run asks for this one while it collects the step of the event
        stream.MoveNext();

        Assert.That(numbers.Made, Is.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(1000)]
    [TestCase(Points - 1)]
    public void MoveNext_problem_and_source_are_reported_with_their_point(int position)
    {
        var reported = new List<int>();
        var opened = new List<int>();
        var taken = -1;
        var relay = new ProblemRelay(new Sink(_ => reported.Add(taken), _ => opened.Add(taken)));
        var stream = new ReadAheadStream(new Numbers(Points, relay) { ProblemAt = position }, Config(), relay, new ReadAheadBudget());

        while (stream.MoveNext())
        {
            taken++;
        }

        Assert.That(reported, Is.EqualTo(new[] { position - 1 }), "after the point before it was taken");
        Assert.That(opened, Is.EqualTo(reported));
    }

    [TestCase(0)]
    [TestCase(1000)]
    public void MoveNext_error_is_thrown_at_its_point(int position)
    {
        var stream = Ahead(new Numbers(Points) { ErrorAt = position });
        var taken = 0;

        var error = Assert.Throws<InvalidDataException>(() =>
        {
            while (stream.MoveNext())
            {
                taken++;
            }
        });

        Assert.That((taken, error!.Message), Is.EqualTo((position, "broken")));
    }

    [Test]
    public void MoveNext_mode_changed_by_the_algorithm_holds_from_the_next_point()
    {
        var config = Config();
        var (numbers, budget) = (new Numbers(Points) { HasModes = true, Config = config }, new ReadAheadBudget());
        var stream = new ReadAheadStream(numbers, config, new ProblemRelay(new Sink(_ => { })), budget);
        var factors = new List<int>();
        for (var i = 0; i < Points; i++)
        {
            if (i == 1234)
            {
                config.DataNormalizationMode = DataNormalizationMode.Raw;
            }
            stream.MoveNext();
            factors.Add((int)stream.Current.Value / Points);
        }

        Assert.That(factors.Take(1234), Is.All.EqualTo(1));
        Assert.That(factors.Skip(1234), Is.All.EqualTo(0));
        Assert.That(numbers.Retained, Is.EqualTo(2 * budget.BatchSize), "rows of the batch that is taken from and of the next one");
    }

    [Test]
    public void MoveNext_without_a_free_thread_makes_the_points_itself()
    {
        // as many streams as would wait for threads if they had to: each is asked in turn, as a run does
        var streams = Enumerable.Range(0, 64).Select(_ => Ahead(new Numbers(Points))).ToList();

        for (var i = 0; i < Points; i++)
        {
            foreach (var stream in streams)
            {
                Assert.That(stream.MoveNext(), Is.True);
                Assert.That(stream.Current.Value, Is.EqualTo((decimal)i));
            }
        }
    }

    private static ReadAheadStream Ahead(Numbers numbers) => new(numbers, Config(), new ProblemRelay(new Sink(_ => { })), new ReadAheadBudget());

    private static List<int> Values(PointStream stream)
    {
        var values = new List<int>();
        while (stream.MoveNext())
        {
            Assert.That(stream.EmitTicksUtc, Is.EqualTo(stream.Current.Time.Ticks));
            values.Add((int)stream.Current.Value);
        }
        return values;
    }

    private static SubscriptionDataConfig Config() => new(
        typeof(TradeBar), ScriptedAlgorithm.Qaaa, Resolution.Minute, TimeZones.NewYork, TimeZones.NewYork, false, false, false);

    private sealed class Sink(Action<DataProblem> report, Action<DataSource>? opened = null) : IDataProblemSink
    {
        public void Report(DataProblem problem) => report(problem);

        public void OnOpened(DataSource source) => opened?.Invoke(source);
    }

    /// <summary>The numbers from 0 on, with one problem, error or event; in adjusted mode with the number of points added.</summary>
    private sealed class Numbers(int count, IDataProblemSink? problems = null) : ForeseeableStream
    {
        private int _made;
        private BarPoint _point;

        public int Made => Volatile.Read(ref _made);

        public int Unforeseeable { get; init; } = int.MaxValue;

        public int EventAt { get; init; } = -1;

        public int ProblemAt { get; init; } = -1;

        public int ErrorAt { get; init; } = -1;

        public SubscriptionDataConfig? Config { get; init; }

        public bool HasModes { get; init; }

        public override bool IsScaled => HasModes;

        public override bool IsForeseeable => Made % Unforeseeable != 0;

        public override bool MoveNext()
        {
            if (_made == count)
            {
                return false;
            }
            if (_made == ErrorAt)
            {
                throw new InvalidDataException("broken");
            }
            if (_made == ProblemAt)
            {
                problems!.OnOpened(new DataSource("file", "hash"));
                problems.Report(new DataProblem(DataProblemSeverity.Warning, "file", 1, "odd"));
            }
            Current = Make(_made);
            EmitTicksUtc = Current.Time.Ticks;
            _point.Time = _made;
            Volatile.Write(ref _made, _made + 1);
            return true;
        }

        public override ref readonly BarPoint Point => ref _point;

        public int Retained { get; private set; }

        public override void Retain(int rows) => Retained = rows;

        public override BaseData Remake(in BarPoint point) => Make((int)point.Time);

        private BaseData Make(int number) => number == EventAt
            ? new Split(ScriptedAlgorithm.Qaaa, new DateTime(number), 1, 1, SplitType.Warning)
            : new Tick
            {
                Time = new DateTime(number),
                Value = number + (Config?.DataNormalizationMode == DataNormalizationMode.Adjusted ? Points : 0),
            };
    }
}
