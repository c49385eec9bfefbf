using Quant.Engine.Simulation;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Alphas.Analysis;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

/// <summary>The Algorithm Framework: universes, alphas, portfolio construction, risk, execution.</summary>
public partial class QCAlgorithm
{
    private readonly HashSet<Symbol> _selectedUniverses = [];
    private InsightGuard _insightGuard = null!;
    private bool _warnedOfWarmUpInsights;
    private bool _warnedOfDelistedInsights;

    /// <summary>Raised when insights are generated, before targets are made of them.</summary>
    public event AlgorithmEvent<GeneratedInsightsCollection>? InsightsGenerated;

    /// <summary>Whether the framework logs insights and targets.</summary>
    public bool DebugMode { get; set; }

    /// <summary>Says which universes there are.</summary>
    public IUniverseSelectionModel UniverseSelection { get; set; } = null!;

    /// <summary>Turns data into insights.</summary>
    public IAlphaModel Alpha { get; set; } = null!;

    /// <summary>The insights so far.</summary>
    public InsightManager Insights { get; private set; } = null!;

    /// <summary>Turns insights into targets.</summary>
    public IPortfolioConstructionModel PortfolioConstruction { get; set; } = null!;

    /// <summary>Turns targets into orders.</summary>
    public IExecutionModel Execution { get; set; } = null!;

    /// <summary>Changes targets to keep risk within limits.</summary>
    public IRiskManagementModel RiskManagement { get; set; } = null!;

    /// <summary>Sets the model that says which universes there are.</summary>
    public void SetUniverseSelection(IUniverseSelectionModel universeSelection) => UniverseSelection = universeSelection;

    /// <summary>Adds a model that says which universes there are.</summary>
    public void AddUniverseSelection(IUniverseSelectionModel universeSelection)
    {
        if (UniverseSelection.GetType() == typeof(NullUniverseSelectionModel))
        {
            UniverseSelection = universeSelection;
        }
        else if (UniverseSelection is CompositeUniverseSelectionModel composite)
        {
            composite.AddUniverseSelection(universeSelection);
        }
        else
        {
            UniverseSelection = new CompositeUniverseSelectionModel(UniverseSelection, universeSelection);
        }
    }

    /// <summary>Sets the alpha model.</summary>
    public void SetAlpha(IAlphaModel alpha) => Alpha = alpha;

    /// <summary>Adds an alpha model.</summary>
    public void AddAlpha(IAlphaModel alpha)
    {
        if (Alpha.GetType() == typeof(NullAlphaModel))
        {
            Alpha = alpha;
        }
        else if (Alpha is CompositeAlphaModel composite)
        {
            composite.AddAlpha(alpha);
        }
        else
        {
            Alpha = new CompositeAlphaModel(Alpha, alpha);
        }
    }

    /// <summary>Sets the portfolio construction model.</summary>
    public void SetPortfolioConstruction(IPortfolioConstructionModel portfolioConstruction) => PortfolioConstruction = portfolioConstruction;

    /// <summary>Sets the execution model.</summary>
    public void SetExecution(IExecutionModel execution) => Execution = execution;

    /// <summary>Sets the risk model.</summary>
    public void SetRiskManagement(IRiskManagementModel riskManagement) => RiskManagement = riskManagement;

    /// <summary>Adds a risk model.</summary>
    public void AddRiskManagement(IRiskManagementModel riskManagement)
    {
        if (RiskManagement.GetType() == typeof(NullRiskManagementModel))
        {
            RiskManagement = riskManagement;
        }
        else if (RiskManagement is CompositeRiskManagementModel composite)
        {
            composite.AddRiskManagement(riskManagement);
        }
        else
        {
            RiskManagement = new CompositeRiskManagementModel(RiskManagement, riskManagement);
        }
    }

    /// <summary>Generates an insight by hand.</summary>
    public void EmitInsights(Insight insight) => EmitInsights([insight]);

    /// <summary>Generates insights by hand; targets and orders are made of them at once. Ignored during warm-up.</summary>
    public void EmitInsights(params Insight[] insights)
    {
        if (IsWarmingUp)
        {
            if (!_warnedOfWarmUpInsights)
            {
                _warnedOfWarmUpInsights = true;
                Error("Warning: insights emitted during algorithm warmup are ignored.");
            }
            return;
        }
        _insightGuard.Enter(insights.Length);
        try
        {
            insights = Complete(insights);
            OnInsightsGenerated(insights);
            ProcessInsights(insights);
        }
        finally
        {
            _insightGuard.Leave();
        }
    }

    /// <summary>Creates the universes of the selection model; called by the engine.</summary>
    public void FrameworkPostInitialize()
    {
        foreach (var universe in UniverseSelection.CreateUniverses(this))
        {
            AddUniverse(universe);
            _selectedUniverses.Add(universe.Configuration.Symbol);
        }
    }

    /// <summary>Runs the models on a step's data; called by the engine.</summary>
    public void OnFrameworkData(Slice slice)
    {
        if (UtcTime >= UniverseSelection.GetNextRefreshTimeUtc())
        {
            RefreshUniverses();
        }
        Insights.Step(UtcTime);
        if (!slice.HasData)
        {
            return;
        }
        var insights = ToArray(Alpha.Update(this, slice), Alpha, nameof(Alpha.Update));
        if (insights.Length > 0)
        {
            insights = Complete(insights);
            OnInsightsGenerated(insights);
        }
        ProcessInsights(insights);
    }

    /// <summary>Tells the models that securities entered or left; called by the engine.</summary>
    public void OnFrameworkSecuritiesChanged(SecurityChanges changes)
    {
        if (DebugMode)
        {
            Debug($"{Time}: {changes}");
        }
        Alpha.OnSecuritiesChanged(this, changes);
        PortfolioConstruction.OnSecuritiesChanged(this, changes);
        Execution.OnSecuritiesChanged(this, changes);
        RiskManagement.OnSecuritiesChanged(this, changes);
    }

    private T[] ToArray<T>(IEnumerable<T> items, object model, string member)
        => ReferenceEquals(items, Enumerable.Empty<T>()) ? [] : _insightGuard.Collect(items, model, member);

    private void InitializeFramework()
    {
        _insightGuard = new InsightGuard(this);
        UniverseSelection = new NullUniverseSelectionModel();
        Alpha = new NullAlphaModel();
        PortfolioConstruction = new NullPortfolioConstructionModel();
        Execution = new ImmediateExecutionModel();
        RiskManagement = new NullRiskManagementModel();
        Insights = new InsightManager(this);
    }

    private void ApplyRebalanceSettings()
    {
        if (PortfolioConstruction is PortfolioConstructionModel model)
        {
            model.RebalanceOnSecurityChanges = Settings.RebalancePortfolioOnSecurityChanges ?? model.RebalanceOnSecurityChanges;
            model.RebalanceOnInsightChanges = Settings.RebalancePortfolioOnInsightChanges ?? model.RebalanceOnInsightChanges;
        }
        else if (Settings.RebalancePortfolioOnInsightChanges is not null || Settings.RebalancePortfolioOnSecurityChanges is not null)
        {
            Debug("Warning: rebalance portfolio settings are set but not supported by the current IPortfolioConstructionModel type: "
                + PortfolioConstruction.GetType());
        }
    }

    private void RefreshUniverses()
    {
        foreach (var symbol in UniverseManager.Where(x => x.Value.DisposeRequested).Select(x => x.Key).ToList())
        {
            // disposed of in an earlier step: it has let go of its members by now
            UniverseManager.Remove(symbol);
            _selectedUniverses.Remove(symbol);
        }
        var dropped = new List<Symbol>(_selectedUniverses);
        foreach (var universe in UniverseSelection.CreateUniverses(this))
        {
            _selectedUniverses.Add(universe.Configuration.Symbol);
            AddUniverse(universe);
            dropped.Remove(universe.Configuration.Symbol);
        }
        foreach (var symbol in dropped)
        {
            UniverseManager[symbol].Dispose();
        }
    }

    private void ProcessInsights(Insight[] insights)
    {
        var targets = ToArray(PortfolioConstruction.CreateTargets(this, insights), PortfolioConstruction, nameof(PortfolioConstruction.CreateTargets));
        SetTargets(targets, "PORTFOLIO");
        var overrides = ToArray(RiskManagement.ManageRisk(this, targets), RiskManagement, nameof(RiskManagement.ManageRisk));
        SetTargets(overrides, "RISK");
        var final = overrides.Length == 0 && targets.Length == 0 ? [] : overrides.Concat(targets).DistinctBy(x => x.Symbol).ToArray();
        if (DebugMode && overrides.Length > 0)
        {
            LogTargets("RISK ADJUSTED TARGETS", final);
        }
        Execution.Execute(this, final);
    }

    private void SetTargets(IPortfolioTarget[] targets, string label)
    {
        foreach (var target in targets)
        {
            Securities[target.Symbol].Holdings.Target = target;
        }
        if (DebugMode && targets.Length > 0)
        {
            LogTargets(label, targets);
        }
    }

    private void LogTargets(string label, IPortfolioTarget[] targets)
        => Log($"{Time}: {label}: {string.Join(" | ", targets.Select(x => x.ToString()).Order(StringComparer.Ordinal))}");

    private void OnInsightsGenerated(Insight[] insights)
    {
        if (DebugMode)
        {
            Log($"{Time}: ALPHA: {string.Join(" | ", insights.Select(x => x.ToString()).Order(StringComparer.Ordinal))}");
        }
        Insights.AddRange(insights);
        InsightsGenerated?.Invoke(this, new GeneratedInsightsCollection(UtcTime, insights));
    }

    /// <summary>Fills in what the alpha model leaves open; insights on delisted securities are dropped.</summary>
    private Insight[] Complete(Insight[] insights)
    {
        var listed = insights;
        if (insights.Any(x => Securities[x.Symbol].IsDelisted))
        {
            listed = insights.Where(x => !Securities[x.Symbol].IsDelisted).ToArray();
            if (!_warnedOfDelistedInsights)
            {
                _warnedOfDelistedInsights = true;
                Error("QCAlgorithm.EmitInsights(): Warning: cannot emit insights for delisted securities, these will be discarded");
            }
        }
        foreach (var insight in listed)
        {
            Complete(insight, Securities[insight.Symbol]);
        }
        return listed;
    }

    private void Complete(Insight insight, Security security)
    {
        insight.GeneratedTimeUtc = UtcTime;
        insight.ReferenceValue = insight.Type == InsightType.Price ? security.Price : security.VolatilityModel.Volatility;
        if (string.IsNullOrEmpty(insight.SourceModel))
        {
            insight.SourceModel = Alpha.GetModelName();
        }
        var symbol = insight.Symbol;
        insight.SetPeriodAndCloseTime(MarketHoursDatabase.GetExchangeHours(symbol.ID.Market, symbol, symbol.SecurityType));
    }
}
