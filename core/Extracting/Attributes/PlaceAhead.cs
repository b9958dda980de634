using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// The village that a report names only in its next sentences: "Shelling killed seven in a village in the northwest, a monitor
/// said. 'The shelling targeted the village of X,' its head said."
/// </summary>
internal static class PlaceAhead
{
    /// <summary>How many sentences ahead the name may stand.</summary>
    private const int Far = 3;

    /// <summary>How many tokens may stand between "a" and the kind of place ("a rebel-held village").</summary>
    private const int Described = 4;

    /// <summary>The place; null when the next sentences name none, or more than one.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="cluster">The figures whose place is no finer than an area.</param>
    /// <param name="isNamed">True when more than a part of a country is named: then a village must be spoken of without its name.</param>
    public static PlaceMention? Of(Passage passage, Cluster cluster, bool isNamed)
    {
        var sentences = passage.Document.Sentences;
        if (sentences[cluster.Sentence].IsTitle || passage.IsListItem(cluster.Sentence) || Surroundings.IsTotal(passage, cluster.Reach) || (isNamed && !TellsOfOne(passage, cluster.Reach)))
            return null;
        for (var s = cluster.Sentence + 1; s < Math.Min(sentences.Count, cluster.Sentence + 1 + Far); s++)
        {
            if (passage.Turns(sentences[s].Tokens.First) || passage.IsListItem(s) || passage.In(s).Any(other => other.Drafts.Exists(draft => draft.Whole is null && draft.Restates is null)))
                return null;
            var towns = passage.Places.In(sentences[s].Tokens).Where(place => place.Role == PlaceRole.At && PlaceLinks.Fineness(place) == 0).ToList();
            if (towns.Count > 0)
                return towns.Count == 1 && passage.IsAnaphoric(s) ? towns[0] : null;
        }

        return null;
    }

    /// <summary>"in a village in X".</summary>
    private static bool TellsOfOne(Passage passage, TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
            for (var next = token + 1; passage.PlaceWords.Is(token, "indefinite") && next < Math.Min(range.End, token + Described); next++)
                if (passage.PlaceWords.Is(next, "type") && !passage.PlaceWords.Is(next + 1, "of"))
                    return true;
        return false;
    }
}
