namespace Quant.Core.Liquidity.Zones;

/// <summary>
/// Closed intervals of prices that can be asked for those that overlap a span: an AVL tree ordered by lower edge and item, in which each node knows the highest
/// upper edge below it. Insert and remove take O(log n), a query O(log n + found). Nodes lie in one array, the item being the index: nothing is allocated
/// but when the array grows.
/// </summary>
/// <remarks>Source: Cormen, Leiserson, Rivest, Stein, Introduction to Algorithms, "Interval trees", on AVL trees (Adelson-Velsky and Landis, 1962).</remarks>
public sealed class IntervalTree
{
    private const int None = -1;
    private Node[] _nodes;
    private int _root = None;

    /// <summary>A tree without intervals.</summary>
    /// <param name="capacity">Items up to this number need no more memory.</param>
    public IntervalTree(int capacity = 64)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _nodes = new Node[capacity];
    }

    /// <summary>Number of intervals.</summary>
    public int Count { get; private set; }

    /// <summary>Highest upper edge of all; negative infinity if there are none.</summary>
    public double HighestEdge => _root == None ? double.NegativeInfinity : _nodes[_root].Highest;

    /// <summary>Adds an interval.</summary>
    /// <param name="item">A small number that is not in the tree, such as an index.</param>
    /// <param name="low">Lower edge, a finite number.</param>
    /// <param name="high">Upper edge, not below the lower one.</param>
    public void Insert(int item, double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        if (!(low <= high) || !double.IsFinite(low) || !double.IsFinite(high))
        {
            throw new ArgumentException(FormattableString.Invariant($"An interval has two finite edges, the lower one first, not {low} and {high}."), nameof(low));
        }
        if (item >= _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(item + 1, 2 * _nodes.Length));
        }
        if (_nodes[item].Height > 0)
        {
            throw new InvalidOperationException($"Item {item} is in the tree.");
        }
        _nodes[item] = new Node { Low = low, High = high, Highest = high, Left = None, Right = None, Height = 1 };
        _root = Insert(_root, item);
        Count++;
    }

    /// <summary>Takes an interval out.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(int item)
    {
        if (item < 0 || item >= _nodes.Length || _nodes[item].Height == 0)
        {
            return false;
        }
        _root = Remove(_root, item);
        _nodes[item].Height = 0;
        Count--;
        return true;
    }

    /// <summary>Finds the intervals that have a point in common with [<paramref name="low"/>, <paramref name="high"/>].</summary>
    /// <param name="low">Lower edge; may be negative infinity.</param>
    /// <param name="high">Upper edge; may be infinity.</param>
    /// <param name="found">Their items are added to it, by lower edge, then by item.</param>
    public void Query(double low, double high, List<int> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Query(_root, low, high, found);
    }

    /// <summary>Finds the intervals whose upper edge is at or above a price.</summary>
    /// <param name="low">The price.</param>
    /// <param name="found">Their items are added to it, by lower edge, then by item.</param>
    /// <returns>The highest upper edge of all others; negative infinity if there are none.</returns>
    public double QueryAbove(double low, List<int> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return QueryAbove(_root, low, found);
    }

    /// <summary>The highest upper edge that is at or below a price; negative infinity if there is none.</summary>
    public double HighestEdgeUpTo(double price) => HighestEdgeUpTo(_root, price);

    private double QueryAbove(int node, double low, List<int> found)
    {
        var rest = double.NegativeInfinity;
        while (node != None)
        {
            ref readonly var x = ref _nodes[node];
            if (x.Highest < low)
            {
                return Math.Max(rest, x.Highest);
            }
            rest = Math.Max(rest, QueryAbove(x.Left, low, found));
            if (x.High >= low)
            {
                found.Add(node);
            }
            else
            {
                rest = Math.Max(rest, x.High);
            }
            node = x.Right;
        }
        return rest;
    }

    private double HighestEdgeUpTo(int node, double price)
    {
        var highest = double.NegativeInfinity;
        while (node != None)
        {
            ref readonly var x = ref _nodes[node];
            if (x.Highest <= price)
            {
                return Math.Max(highest, x.Highest);
            }
            highest = Math.Max(highest, Math.Max(HighestEdgeUpTo(x.Left, price), x.High <= price ? x.High : double.NegativeInfinity));
            node = x.Right;
        }
        return highest;
    }

    private void Query(int node, double low, double high, List<int> found)
    {
        while (node != None && _nodes[node].Highest >= low)
        {
            ref readonly var x = ref _nodes[node];
            Query(x.Left, low, high, found);
            if (x.Low > high)
            {
                return;
            }
            if (x.High >= low)
            {
                found.Add(node);
            }
            node = x.Right;
        }
    }

    private int Insert(int node, int item)
    {
        if (node == None)
        {
            return item;
        }
        if (Before(item, node))
        {
            _nodes[node].Left = Insert(_nodes[node].Left, item);
        }
        else
        {
            _nodes[node].Right = Insert(_nodes[node].Right, item);
        }
        return Balanced(node);
    }

    private int Remove(int node, int item)
    {
        if (node == item)
        {
            var (left, right) = (_nodes[node].Left, _nodes[node].Right);
            if (left == None || right == None)
            {
                return left == None ? right : left;
            }
            // the next in order takes its place
            var next = right;
            while (_nodes[next].Left != None)
            {
                next = _nodes[next].Left;
            }
            var rest = Remove(right, next);
            _nodes[next].Left = left;
            _nodes[next].Right = rest;
            return Balanced(next);
        }
        if (Before(item, node))
        {
            _nodes[node].Left = Remove(_nodes[node].Left, item);
        }
        else
        {
            _nodes[node].Right = Remove(_nodes[node].Right, item);
        }
        return Balanced(node);
    }

    private bool Before(int a, int b) => _nodes[a].Low < _nodes[b].Low || (_nodes[a].Low == _nodes[b].Low && a < b);

    private int Balanced(int node)
    {
        var lean = HeightOf(_nodes[node].Left) - HeightOf(_nodes[node].Right);
        if (lean > 1)
        {
            var left = _nodes[node].Left;
            if (HeightOf(_nodes[left].Left) < HeightOf(_nodes[left].Right))
            {
                _nodes[node].Left = RotateLeft(left);
            }
            return RotateRight(node);
        }
        if (lean < -1)
        {
            var right = _nodes[node].Right;
            if (HeightOf(_nodes[right].Right) < HeightOf(_nodes[right].Left))
            {
                _nodes[node].Right = RotateRight(right);
            }
            return RotateLeft(node);
        }
        Refresh(node);
        return node;
    }

    private int RotateRight(int node)
    {
        var top = _nodes[node].Left;
        _nodes[node].Left = _nodes[top].Right;
        _nodes[top].Right = node;
        Refresh(node);
        Refresh(top);
        return top;
    }

    private int RotateLeft(int node)
    {
        var top = _nodes[node].Right;
        _nodes[node].Right = _nodes[top].Left;
        _nodes[top].Left = node;
        Refresh(node);
        Refresh(top);
        return top;
    }

    private void Refresh(int node)
    {
        ref var x = ref _nodes[node];
        x.Height = 1 + Math.Max(HeightOf(x.Left), HeightOf(x.Right));
        x.Highest = Math.Max(x.High, Math.Max(HighestOf(x.Left), HighestOf(x.Right)));
    }

    private int HeightOf(int node) => node == None ? 0 : _nodes[node].Height;

    private double HighestOf(int node) => node == None ? double.NegativeInfinity : _nodes[node].Highest;

    // Height 0: not in the tree
    private struct Node
    {
        public double Low;
        public double High;
        public double Highest;
        public int Left;
        public int Right;
        public int Height;
    }
}
