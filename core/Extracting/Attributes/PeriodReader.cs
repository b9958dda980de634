using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says when it happened, and what kind of total that makes of the figure.</summary>
internal static class PeriodReader
{
    /// <summary>How many sentences back "also" may go on with.</summary>
    private const int LongestFrame = 4;

    /// <summary>At most so many words stand between a verb of saying and its day.</summary>
    private const int Listener = 5;

    /// <summary>A dateline ends within this many tokens of its sentence.</summary>
    private const int LongestDateline = 12;

    /// <summary>The dash of a dateline stands at most so many tokens behind its day.</summary>
    private const int DatelineRest = 8;

    /// <summary>How far a superlative stands before the time it compares with, in tokens.</summary>
    private const int Record = 9;

    /// <summary>A day counts as that many tokens farther than a span: totals name both.</summary>
    private const int DayPenalty = 6;

    /// <summary>The expression of time that holds for a cluster; null when none does.</summary>
    public static TimeSpanMention? Of(Passage passage, Cluster cluster)
    {
        if (passage.Background.Of(cluster) is { } earlier)
            return Best(passage, new TokenRange(earlier.From, earlier.Until), cluster) ?? earlier;
        if (Best(passage, cluster.Reach, cluster) is { } own)
            return own;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Best(passage, sibling, cluster) is { } found && !(found.Kind == TimeKind.Running && sibling.First >= cluster.Reach.End))
                return found;
        foreach (var sentence in Surroundings.Earlier(passage, cluster))
            if (Best(passage, passage.Document.Sentences[sentence].Tokens, cluster) is { } found)
                return found;
        if (cluster.Index > 0 && passage.In(cluster.Sentence)[cluster.Index - 1].Time is { Kind: TimeKind.Day or TimeKind.Daily, Until: int.MaxValue } beside)
            return beside;
        return passage.GoesOn(cluster.Sentence) && Previous(passage, cluster) is { } span ? span : SameDay(passage, cluster);
    }

    /// <summary>The day of the events told right before, for a sentence that names no time.</summary>
    private static TimeSpanMention? SameDay(Passage passage, Cluster cluster)
    {
        if (!cluster.Drafts.Exists(draft => draft.Measure is Measure.Killed or Measure.Injured or Measure.KilledOrInjured or Measure.Strikes or Measure.Munitions or Measure.FacilitiesHit or Measure.EquipmentLost))
            return null;
        if (passage.IsListItem(cluster.Sentence) || passage.Document.Sentences[cluster.Sentence].IsTitle || Surroundings.IsTotal(passage, passage.Document.Sentences[cluster.Sentence].Tokens))
            return null;
        for (var s = cluster.Sentence - 1; s >= 0 && s >= cluster.Sentence - LongestFrame && !passage.IsListItem(s); s--)
            if (passage.In(s) is { Count: > 0 } told)
                return told.LastOrDefault(other => passage.Background.Of(other) is null)?.Time is { Kind: TimeKind.Day, Until: int.MaxValue } day ? day : null;
        return null;
    }

    /// <summary>The span of the figures told right before: "also" goes on with it.</summary>
    private static TimeSpanMention? Previous(Passage passage, Cluster cluster)
    {
        var steps = 0;
        for (var s = cluster.Sentence - 1; s >= 0 && steps < LongestFrame; s--)
        {
            if (passage.In(s).Count > 0 && passage.Times.In(passage.Document.Sentences[s].Tokens).FirstOrDefault(time => time.Kind != TimeKind.Day) is { } span)
                return span;
            steps += passage.IsListItem(s) ? 0 : 1;
        }

        return null;
    }

    /// <summary>Writes it into the figures.</summary>
    public static void Write(Cluster cluster, TimeSpanMention? time)
    {
        foreach (var draft in cluster.Drafts)
            (draft.Start, draft.End) = (time?.Start, time?.End);
    }

    /// <summary>The nearest one after the figures, else the nearest before them; a span before a day.</summary>
    private static TimeSpanMention? Best(Passage passage, TokenRange range, Cluster cluster)
    {
        TimeSpanMention? best = null;
        if (OfWounds(passage, range, cluster) is { } attack)
            return attack;
        foreach (var time in passage.Times.In(range))
            if (time.Dates(cluster.First) && (!time.OfThing || TellsOfThing(passage, time, cluster)) && passage.Background.Parts(cluster, time.Range.First) is false && !IsOfSaying(passage, time) && !IsOfRecord(passage, time) && !IsOfDateline(passage, time) && (best is null || Distance(time, cluster) < Distance(best, cluster)))
                best = time;
        return best;
    }

    /// <summary>Behind the thing, with nothing but words that describe it in between: "the anniversary of the attack, which killed 69", and in the next sentence "it killed 69".</summary>
    private static bool TellsOfThing(Passage passage, TimeSpanMention time, Cluster cluster)
    {
        if (cluster.First < time.Range.End)
            return false;
        if (cluster.Sentence != passage.Document.SentenceOf(time.Range.First))
            return true;
        var comma = Enumerable.Range(time.Range.End, cluster.First - time.Range.End).Where(token => passage.Document.IsSymbol(token, ',')).Take(1).ToArray();
        return comma.Length == 0 || passage.Links.Any(new TokenRange(comma[0], cluster.First), "relative");
    }

    /// <summary>"died on Wednesday of wounds sustained in Tuesday's strikes": the day behind the wounds is that of the harm.</summary>
    private static TimeSpanMention? OfWounds(Passage passage, TokenRange range, Cluster cluster)
    {
        foreach (var match in passage.Scopes.In(range))
            if (match.Cue.Is("wounds") && match.Range.First > cluster.First)
                return passage.Times.In(new TokenRange(match.Range.End, range.End)).FirstOrDefault(time => time.Kind == TimeKind.Day && !IsOfSaying(passage, time));
        return null;
    }

    /// <summary>"KIRKUK, Iraq, July 12 (Reuters) - ", "August 12, 2025 (EL FASHER) - ": when it was written.</summary>
    private static bool IsOfDateline(Passage passage, TimeSpanMention time)
    {
        var document = passage.Document;
        var sentence = document.Sentences[document.SentenceOf(time.Range.First)].Tokens;
        if (time.Kind != TimeKind.Day || time.Range.End - sentence.First > LongestDateline)
            return false;
        for (var token = sentence.First; token < time.Range.First; token++)
            if (document.Tokens[token] is { Kind: TokenKind.Word, Capital: false, Glued: false })
                return false;
        for (var token = time.Range.End; token < Math.Min(sentence.End, time.Range.End + DatelineRest); token++)
            if (document.IsSymbol(token, '-') && !document.Tokens[token].Glued)
                return true;
            else if (document.Tokens[token] is { Kind: TokenKind.Word, Capital: false })
                return false;
        return false;
    }

    /// <summary>"officials said on Monday", "a report released today", "according to figures released today by": the day of saying is not the day of harm.</summary>
    private static bool IsOfSaying(Passage passage, TimeSpanMention time)
    {
        if (time.Kind == TimeKind.Day && passage.SourceWords.Is(time.Range.First, "according"))
            return true;
        var before = time.Range.First - 1;
        while (passage.SourceWords.Over(before) is { } word && (word.Range.End > time.Range.First || (passage.SourceWords.Is(before, "adverb") && !passage.SourceWords.Is(before, "said"))))
            before = word.Range.First - 1;
        if (time.Kind == TimeKind.Day && passage.SourceWords.Is(before, "issued"))
            return true;
        if (time.Kind == TimeKind.Day && passage.SourceWords.Is(time.Range.End, "strong") && !passage.SourceWords.Is(time.Range.End, "none") && passage.Attributions.In(new TokenRange(time.Range.First - Listener, time.Range.End + 1)).Any(a => a.Clause.Contains(time.Range.End)))
            return true;
        return time.Kind == TimeKind.Day && Said(passage, before) is { } said && !passage.SourceWords.Is(passage.SourceWords.Over(said)!.Value.Range.First - 1, "notSaid");
    }

    /// <summary>The verb of saying right before a day, or before the listener or the medium in between: "told reporters by phone on Monday".</summary>
    private static int? Said(Passage passage, int token)
    {
        for (var gap = 0; token >= 0 && gap <= Listener; token--, gap++)
        {
            if (passage.SourceWords.Is(token, "said") && !passage.SourceWords.Is(token, "none"))
                return gap == 0 || passage.SourceWords.Is(token, "strong") ? token : null;
            if (passage.Document.Tokens[token].Kind != TokenKind.Word || passage.SourceWords.Is(token, "verb") || passage.Means.Over(token) is not null || passage.Acts.Is(token, "attack") || passage.Acts.Is(token, "does")
                || passage.SourceWords.Is(token, "that") || passage.In(passage.Document.SentenceOf(token)).Any(other => other.Quotes(token)))
                return null;
        }

        return null;
    }

    /// <summary>"the highest number since July": the time of what it is compared with.</summary>
    private static bool IsOfRecord(Passage passage, TimeSpanMention time)
    {
        var sentence = passage.Document.Sentences[passage.Document.SentenceOf(time.Range.First)].Tokens;
        return time.Kind is TimeKind.Running or TimeKind.Period
            && passage.Scopes.Any(new TokenRange(Math.Max(sentence.First, time.Range.First - Record), time.Range.First), "superlative");
    }

    private static int Distance(TimeSpanMention time, Cluster cluster)
    {
        var distance = time.Range.First >= cluster.First ? time.Range.First - cluster.First : cluster.First - time.Range.End;
        return distance + (time.Kind == TimeKind.Day ? DayPenalty : 0);
    }
}
