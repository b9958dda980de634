using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Something found at a place of the text.</summary>
internal interface IMention
{
    /// <summary>Its tokens.</summary>
    TokenRange Range { get; }
}

/// <summary>Mentions of one kind in the order of the text.</summary>
/// <param name="mentions">Ordered by their first token.</param>
internal sealed class MentionList<T>(IEnumerable<T> mentions)
    where T : IMention
{
    private readonly T[] _all = [.. mentions];

    /// <summary>All of them.</summary>
    public IReadOnlyList<T> All => _all;

    /// <summary>Those that start inside a run.</summary>
    public ArraySegment<T> In(TokenRange range)
    {
        var first = FirstAt(range.First);
        var end = first;
        while (end < _all.Length && _all[end].Range.First < range.End)
            end++;
        return new ArraySegment<T>(_all, first, end - first);
    }

    /// <summary>Whether any starts inside a run.</summary>
    public bool Any(TokenRange range)
    {
        var i = FirstAt(range.First);
        return i < _all.Length && _all[i].Range.First < range.End;
    }

    private int FirstAt(int token)
    {
        var (low, high) = (0, _all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Range.First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
