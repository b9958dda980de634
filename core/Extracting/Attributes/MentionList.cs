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
internal sealed class MentionList<T>(IReadOnlyList<T> mentions)
    where T : IMention
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<T> All { get; } = mentions;

    /// <summary>Those that start inside a run.</summary>
    public IEnumerable<T> In(TokenRange range)
    {
        for (var i = FirstAt(range.First); i < All.Count && All[i].Range.First < range.End; i++)
            yield return All[i];
    }

    /// <summary>Whether any starts inside a run.</summary>
    public bool Any(TokenRange range)
    {
        var i = FirstAt(range.First);
        return i < All.Count && All[i].Range.First < range.End;
    }

    private int FirstAt(int token)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Range.First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
