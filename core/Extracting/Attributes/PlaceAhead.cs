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
        if (sentences[cluster.Sentence].IsTitle || passage.IsListItem(cluster.Sentence) || Surroundings.IsTotal(passage, cluster.Reach))
            return null;
        if (isNamed && !TellsOfOne(passage, cluster.Reach))
            return InNext(passage, cluster);
        for (var s = cluster.Sentence + 1; s < Math.Min(sentences.Count, cluster.Sentence + 1 + Far); s++)
        {
            if (passage.Turns(sentences[s].Tokens.First) || passage.IsListItem(s) || passage.In(s).Any(other => other.Drafts.Exists(draft => draft.Whole is null && draft.Restates is null)))
                return null;
            var towns = Towns(passage, sentences[s].Tokens);
            if (towns.Length > 0)
                return towns.Length == 1 && passage.IsAnaphoric(s) ? towns[0] : null;
        }

        return null;
    }

    /// <summary>"22 were killed in the Syrian desert. 'The jihadists attacked a bus in the town of X,' the monitor said": the one town of the next sentence, which tells how it was done, at no other time, and counts nobody.</summary>
    private static PlaceMention? InNext(Passage passage, Cluster cluster)
    {
        var next = cluster.Sentence + 1;
        var sentences = passage.Document.Sentences;
        if (cluster.Index > 0 || next >= sentences.Count || passage.IsListItem(next) || passage.In(next).Count > 0 || passage.Turns(sentences[next].Tokens.First))
            return null;
        if (!passage.Places.In(cluster.Reach).Where(place => place.Role == PlaceRole.At).All(place => place.Level is PlacePrecision.Region or PlacePrecision.Country && place.Place is not { Precision: PlacePrecision.Governorate }))
            return null;
        var tokens = sentences[next].Tokens;
        return TellsHow(passage, cluster, tokens) && !passage.Times.Any(tokens) && !passage.GoesOn(next) && Towns(passage, tokens) is [var town] ? town : null;
    }

    private static PlaceMention[] Towns(Passage passage, TokenRange tokens) =>
        [.. passage.Places.In(tokens).Where(place => place.Role == PlaceRole.At && PlaceLinks.Fineness(place) == 0)];

    /// <summary>A sentence with somebody's words or a party that tells of an attack, by no other weapon.</summary>
    private static bool TellsHow(Passage passage, Cluster cluster, TokenRange tokens)
    {
        if (!passage.Agents.Any(tokens) && !passage.Attributions.Any(tokens))
            return false;
        var means = passage.Means.In(tokens).Select(match => match.Cue.Code).Where(code => code != MeansReader.NoMeans).ToList();
        var known = cluster.Drafts.SelectMany(draft => draft.Means).Select(weapon => weapon.ToString()).ToList();
        if (means.Count > 0 && known.Count > 0)
            return means.Exists(code => known.Contains(code, StringComparer.OrdinalIgnoreCase));
        return means.Count > 0 || passage.Acts.In(tokens).Any(act => act.Cue.Is("attack") || act.Cue.Is("does"));
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
