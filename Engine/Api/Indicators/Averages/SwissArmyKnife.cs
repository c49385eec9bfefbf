namespace QuantConnect.Indicators;

/// <summary>Ehlers' second order filters; the value is that of the chosen one.</summary>
public class SwissArmyKnife : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly SwissArmyKnifeTool _tool;

    /// <summary>Creates the indicator under its default name.</summary>
    public SwissArmyKnife(int period, double delta, SwissArmyKnifeTool tool)
        : this(FormattableString.Invariant($"Swiss({period},{delta},{tool})"), period, delta, tool)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Period of the cut-off or of the band.</param>
    /// <param name="delta">Half width of the band relative to its middle.</param>
    /// <param name="tool">Filter that gives the value.</param>
    public SwissArmyKnife(string name, int period, double delta, SwissArmyKnifeTool tool)
        : base(name)
    {
        _period = period;
        _tool = tool;
        Gauss = new Filter($"{name}_Gauss", period, delta, SwissArmyKnifeTool.Gauss);
        Butter = new Filter($"{name}_Butter", period, delta, SwissArmyKnifeTool.Butter);
        HighPass = new Filter($"{name}_HP", period, delta, SwissArmyKnifeTool.HighPass);
        TwoPoleHighPass = new Filter($"{name}_2PHP", period, delta, SwissArmyKnifeTool.TwoPoleHighPass);
        BandPass = new Filter($"{name}_BP", period, delta, SwissArmyKnifeTool.BandPass);
    }

    /// <summary>Two pole Gaussian low pass.</summary>
    public IndicatorBase<IndicatorDataPoint> Gauss { get; }

    /// <summary>Two pole Butterworth low pass.</summary>
    public IndicatorBase<IndicatorDataPoint> Butter { get; }

    /// <summary>High pass.</summary>
    public IndicatorBase<IndicatorDataPoint> HighPass { get; }

    /// <summary>Two pole high pass.</summary>
    public IndicatorBase<IndicatorDataPoint> TwoPoleHighPass { get; }

    /// <summary>Band pass.</summary>
    public IndicatorBase<IndicatorDataPoint> BandPass { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        Gauss.Reset();
        Butter.Reset();
        HighPass.Reset();
        TwoPoleHighPass.Reset();
        BandPass.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        Gauss.Update(input);
        Butter.Update(input);
        HighPass.Update(input);
        TwoPoleHighPass.Update(input);
        BandPass.Update(input);
        return _tool switch
        {
            SwissArmyKnifeTool.Gauss => Gauss.Current.Value,
            SwissArmyKnifeTool.Butter => Butter.Current.Value,
            SwissArmyKnifeTool.HighPass => HighPass.Current.Value,
            SwissArmyKnifeTool.TwoPoleHighPass => TwoPoleHighPass.Current.Value,
            SwissArmyKnifeTool.BandPass => BandPass.Current.Value,
            _ => throw new InvalidOperationException($"{_tool} is not a tool of {nameof(SwissArmyKnife)}."),
        };
    }

    private sealed class Filter : Indicator
    {
        private readonly int _period;
        private readonly double _c0;
        private readonly double _a1;
        private readonly double _a2;
        private readonly double _b1;
        private readonly double _b2;
        private double _price1;
        private double _price2;
        private double _output1;
        private double _output2;

        public Filter(string name, int period, double delta, SwissArmyKnifeTool tool)
            : base(name)
        {
            _period = period;
            var turn = 2 * Math.PI / period;
            var beta = 2.415 * (1 - Math.Cos(turn));
            var alpha = -beta + Math.Sqrt(Math.Pow(beta, 2) + 2d * beta);
            var lowA1 = 2d * (1 - alpha);
            var lowA2 = -(1 - alpha) * (1 - alpha);
            switch (tool)
            {
                case SwissArmyKnifeTool.Gauss:
                    (_c0, _a1, _a2) = (alpha * alpha, lowA1, lowA2);
                    break;
                case SwissArmyKnifeTool.Butter:
                    (_c0, _b1, _b2, _a1, _a2) = (alpha * alpha / 4d, 2, 1, lowA1, lowA2);
                    break;
                case SwissArmyKnifeTool.HighPass:
                    alpha = (Math.Cos(turn) + Math.Sin(turn) - 1) / Math.Cos(turn);
                    (_c0, _b1, _a1) = ((1 + alpha) / 2, -1, 1 - alpha);
                    break;
                case SwissArmyKnifeTool.TwoPoleHighPass:
                    (_c0, _b1, _b2, _a1, _a2) = ((1 + alpha) * (1 + alpha) / 4, -2, 1, lowA1, lowA2);
                    break;
                default:
                    beta = Math.Cos(turn);
                    var gamma = 1 / Math.Cos(4 * Math.PI * delta / period);
                    alpha = gamma - Math.Sqrt(Math.Pow(gamma, 2) - 1);
                    (_c0, _b2, _a1, _a2) = ((1 - alpha) / 2d, -1, -beta * (1 - alpha), alpha);
                    break;
            }
        }

        public override bool IsReady => Samples >= _period;

        public override void Reset()
        {
            _output1 = 0;
            _output2 = 0;
            base.Reset();
        }

        protected override decimal ComputeNextValue(IndicatorDataPoint input)
        {
            var price = (double)input.Value;
            if (Samples == 1)
            {
                _price1 = price;
                _price2 = price;
            }
            var output = _c0 * (price + _b1 * _price1 + _b2 * _price2) + (_a1 * _output1 + _a2 * _output2);
            (_price1, _price2) = (price, _price1);
            (_output1, _output2) = (output, _output1);
            return (decimal)output;
        }
    }
}
