using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Where a cluster's attributes are looked for, nearest first: its own words, the rest of its sentence, the sentences that it
/// leans on (the head of its list, the event that "the attack" points back to).
/// </summary>
internal static class Surroundings
{
    /// <summary>How many clusters of the sentence, to either side, may tell of an event.</summary>
    private const int Neighbours = 6;

    /// <summary>How many sentences before a list's head, or before a sentence that points back, may tell of its event.</summary>
    private const int Back = 4;

    /// <summary>How many sentences back a place may be named that still holds.</summary>
    private const int FarBack = 5;

    /// <summary>How many sentences back a sentence without figures may still be the one that is pointed to.</summary>
    private const int Pointing = 2;

    /// <summary>The other words of the sentence: clusters before it, nearest first, then those after it.</summary>
    public static IEnumerable<TokenRange> Siblings(Passage passage, Cluster cluster)
    {
        var all = passage.In(cluster.Sentence);
        var own = cluster.Index;
        for (var i = own - 1; i >= 0 && i >= own - Neighbours; i--)
            if (!passage.Background.Parts(cluster, all[i]))
                yield return all[i].Reach;
        var last = Math.Min(all.Count - 1, own + Neighbours);
        var parts = all.Skip(own + 1).Take(last - own).Count(next => next.Drafts.Exists(part => part.Whole is not null && cluster.Drafts.Exists(whole => whole == part.Whole || whole.Root == part.Root)));
        for (var i = own + 1; i <= last && parts < 2; i++)
            if (IsClause(passage, all[i]))
                yield break;
            else if (!IsNamedPart(cluster, all[i]) && !passage.Background.Parts(cluster, all[i]))
                yield return all[i].Reach;
    }

    /// <summary>", and a child was killed by …": behind a comma a new clause tells of its own figures alone.</summary>
    private static bool IsClause(Passage passage, Cluster next)
    {
        var first = next.Reach.First;
        return (passage.Document.IsSymbol(first, ',') || passage.Document.IsSymbol(first - 1, ',') || passage.Document.IsSymbol(first, ';')) && next.Drafts.TrueForAll(draft => draft.Whole is null);
    }

    /// <summary>"12 people were killed; four of them died under torture": what a part says of itself does not hold for the whole.</summary>
    private static bool IsNamedPart(Cluster cluster, Cluster next) =>
        next.IsOwnPart || next.Drafts.TrueForAll(part => part.Whole is not null && cluster.Drafts.Contains(part.Root) && part.Root.Predicate != part.Predicate && part.Predicate.Length > 0);

    /// <summary>The earlier sentences that it leans on; none for a sentence that stands for itself.</summary>
    public static IEnumerable<int> Earlier(Passage passage, Cluster cluster)
    {
        var sentences = passage.Document.Sentences;
        var paragraph = sentences[cluster.Sentence].Paragraph;
        var head = passage.ListHead(cluster.Sentence);
        var free = passage.IsAnaphoric(cluster.Sentence);
        var inside = head >= 0 || IsBare(passage, cluster);
        var follows = head < 0 && inside && Follows(passage, cluster);
        for (var s = cluster.Sentence - 1; s >= 0 && s >= cluster.Sentence - Back; s--)
            if (sentences[s].Paragraph == paragraph ? free || inside : follows && s == cluster.Sentence - 1)
                yield return s;
            else if (sentences[s].Paragraph != paragraph && free && head < 0 && !passage.IsListItem(s) && paragraph - sentences[s].Paragraph < Back)
                yield return s;
        for (var s = head; s >= 0 && s > head - Back; s--)
            yield return s;
    }

    /// <summary>
    /// The sentences that tell of the event which a sentence points back to, nearest first: no farther than the first one that
    /// tells of an event of its own.
    /// </summary>
    public static IEnumerable<int> Antecedents(Passage passage, Cluster cluster)
    {
        var head = passage.ListHead(cluster.Sentence);
        foreach (var sentence in Earlier(passage, cluster))
        {
            yield return sentence;
            if (head < 0 ? TellsEvent(passage, sentence) : TellsHow(passage, sentence))
                yield break;
        }
    }

    /// <summary>Before a list: figures with a party or a weapon of their own.</summary>
    private static bool TellsHow(Passage passage, int sentence)
    {
        var tokens = passage.Document.Sentences[sentence].Tokens;
        return passage.In(sentence).Count > 0 && (passage.Agents.Any(tokens) || passage.Means.In(tokens).Count > 0);
    }

    private static bool TellsEvent(Passage passage, int sentence)
    {
        var tokens = passage.Document.Sentences[sentence].Tokens;
        return !passage.IsAnaphoric(sentence) && (passage.In(sentence).Count > 0 || passage.Agents.Any(tokens) || passage.Means.In(tokens).Any(m => m.Cue.Code != MeansReader.NoMeans));
    }

    /// <summary>The sentences before it that may tell where, for a sentence that says nothing of it: those with figures, or those it points back to; a list takes from its head, and from before it only what the head points back to.</summary>
    public static IEnumerable<int> Before(Passage passage, Cluster cluster)
    {
        var head = passage.ListHead(cluster.Sentence);
        var anaphoric = passage.IsAnaphoric(cluster.Sentence);
        var paragraph = passage.Document.Sentences[cluster.Sentence].Paragraph;
        var first = head >= 0 ? head : cluster.Sentence - 1;
        var last = head >= 0 && !passage.IsAnaphoric(head) ? head : first - FarBack + 1;
        for (var s = first; s >= 0 && s >= last; s--)
            if (head >= 0 || ((anaphoric || passage.Document.Sentences[s].Paragraph == paragraph) && s > first - Pointing) || (passage.In(s).Count > 0 && !passage.IsListItem(s)))
                yield return s;
    }

    /// <summary>"Meanwhile, …", "Separately, …": a sentence that turns to something else and points to nothing before it.</summary>
    public static bool Turns(Passage passage, Cluster cluster)
    {
        var first = passage.Document.Sentences[cluster.Sentence].Tokens.First;
        return passage.Turns(first) && !passage.IsAnaphoric(cluster.Sentence);
    }

    /// <summary>"… since the conflict began": a sum of many events leans on none.</summary>
    public static bool IsTotal(Passage passage, TokenRange tokens) =>
        passage.Scopes.Any(tokens, "war") || passage.Times.In(tokens).Any(time => time.Kind == TimeKind.Running);

    /// <summary>Whether a sentence names no place of harm that an earlier one does not name.</summary>
    public static bool StaysAt(Passage passage, int sentence, int earlier) =>
        passage.Places.In(passage.Document.Sentences[sentence].Tokens).All(p => p.Role != PlaceRole.At || IsKnown(passage, earlier, p));

    private static bool IsKnown(Passage passage, int sentence, PlaceMention place) =>
        sentence >= 0 && passage.Places.In(passage.Document.Sentences[sentence].Tokens).Any(p => p.Place is null ? passage.Document.Of(p.Range) == passage.Document.Of(place.Range) : p.Place == place.Place);

    /// <summary>Whether the first sentence of a paragraph tells the toll of an attack that the sentence before it tells of without one: it names no place or time, and does not turn to other news.</summary>
    private static bool Follows(Passage passage, Cluster cluster)
    {
        var tokens = passage.Document.Sentences[cluster.Sentence].Tokens;
        return cluster.Sentence > 0 && cluster.Drafts.TrueForAll(IsToll) && !passage.IsListItem(cluster.Sentence - 1) && !passage.Document.Sentences[cluster.Sentence - 1].IsTitle
            && !passage.Places.Any(tokens) && !passage.Times.Any(tokens) && !Turns(passage, cluster) && passage.In(cluster.Sentence - 1).All(other => other.Drafts.TrueForAll(draft => draft.Measure == Measure.FacilitiesHit));
    }

    /// <summary>Whether it counts people who were harmed.</summary>
    public static bool IsToll(FigureDraft draft) => draft.Measure is Measure.Killed or Measure.Injured or Measure.KilledOrInjured;

    /// <summary>Whether a sentence names nothing of its own event.</summary>
    private static bool IsBare(Passage passage, Cluster cluster)
    {
        var tokens = passage.Document.Sentences[cluster.Sentence].Tokens;
        return !passage.Agents.Any(tokens) && !IsTotal(passage, tokens) && StaysAt(passage, cluster.Sentence, cluster.Sentence - 1) && !passage.Means.In(tokens).Any(m => !m.Cue.Has("actor") && !cluster.Quotes(m.Range.First));
    }
}
