using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says what kind of total a figure is.</summary>
internal static class ScopeReader
{
    /// <summary>How far from a figure a word such as "could" or "hosting" still speaks of it, in tokens.</summary>
    private const int Near = 12;

    /// <summary>The war is the subject where it stands among so many first words of the sentence ("Half a century of war has …").</summary>
    private const int Subject = 5;

    /// <summary>How many tokens before its day "the death toll for" stands.</summary>
    private const int TollOfDay = 3;

    /// <summary>So many were killed at once by no attack of the wars that are watched: the deadliest (Ghouta 2013, 7 October 2023, Camp Speicher 2014) are told with less than 2,000 each; our choice.</summary>
    private const int MostKilledAtOnce = 3000;

    /// <summary>So many were injured at once by none of them.</summary>
    private const int MostInjuredAtOnce = 10000;

    /// <summary>Fills the scope of a cluster.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="cluster">Its figures.</param>
    /// <param name="time">The expression of time that holds for it.</param>
    public static void Read(Passage passage, Cluster cluster, TimeSpanMention? time)
    {
        foreach (var draft in cluster.Drafts)
            draft.Scope = Of(passage, cluster, draft, time);
    }

    private static FigureScope Of(Passage passage, Cluster cluster, FigureDraft draft, TimeSpanMention? time)
    {
        if (Beside(passage, cluster, draft, "projection"))
            return FigureScope.Projection;
        // "The attack comes after a bombing that killed nine": an event of a day that is not said.
        if (time is { IsOfEarlier: true })
            return time.Start is null ? FigureScope.Unspecified : FigureScope.Event;
        if (MayStand(draft) && Beside(passage, cluster, draft, "stock"))
            return FigureScope.Stock;
        var own = Total(passage, cluster.Reach);
        var isFight = time is not null && IsFightSince(passage, cluster, time);
        if (isFight && own is not FigureScope.WarTotal)
            own = null;
        var timed = time is null || isFight ? null : OfTime(time);
        if (IsOwnEvent(passage, cluster, draft, time))
            return FigureScope.Event;
        if (own is not null)
            return timed is FigureScope.RunningTotal && own != FigureScope.WarTotal ? FigureScope.RunningTotal : own == FigureScope.RunningTotal && timed is not null && cluster.Reach.Contains(time!.Range.First) ? timed.Value : own.Value;
        if (timed is FigureScope.PeriodTotal && (passage.Document.IsSymbol(time!.Range.End, '\'') || passage.Scopes.In(cluster.Reach).Any(word => word.Cue.Is("single")) || OneAttack.IsBeside(passage, time.Range, cluster.Reach)))
            return FigureScope.Event; // "in last month's bombing", "in February an ambush killed": one attack of that time
        if (timed is FigureScope.PeriodTotal && draft is { Cls: FigureClass.A, Range.Count: 1 } && !passage.IsListItem(cluster.Sentence))
            return FigureScope.Event; // "a deminer was killed that month"
        if (timed is not null)
            return timed.Value;
        if (IsCountrywide(passage, cluster, draft, time) || IsTollOfDay(passage, time) || IsRecordOfDay(passage, cluster, draft, time))
            return FigureScope.DailyTotal;
        if (IsToldOfWar(passage, cluster, draft) || IsBeyondOneAttack(draft))
            return FigureScope.WarTotal;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Total(passage, sibling) is { } found && time is not { Kind: TimeKind.Day } && !(found == FigureScope.RunningTotal && sibling.First >= cluster.Reach.End))
                return found;
        foreach (var sentence in time is { Kind: TimeKind.Day } ? [] : Surroundings.Earlier(passage, cluster))
            if (Total(passage, passage.Document.Sentences[sentence].Tokens) is { } found)
                return found;
        return Default(passage, cluster, draft, time);
    }

    /// <summary>People remain displaced, held, missing or trapped; nobody remains killed.</summary>
    private static bool MayStand(FigureDraft draft) => draft.Measure is Measure.Displaced or Measure.Detained or Measure.Missing or Measure.Other;

    /// <summary>"… across Syria on Saturday", "Nationwide, …": the sum of a country's day.</summary>
    private static bool IsCountrywide(Passage passage, Cluster cluster, FigureDraft draft, TimeSpanMention? time) =>
        time is { Kind: TimeKind.Day } && draft.Measure != Measure.Displaced
        && passage.Scopes.In(cluster.Reach).Any(word => word.Cue.Is("nationwide") || (word.Cue.Is("wide") && passage.Places.In(new TokenRange(word.Range.End, word.Range.End + 2)).Any(place => place.Level == PlacePrecision.Country)));

    /// <summary>"documented the deaths of six civilians in Syria on 5 March": whoever keeps a record of a country's dead sums up its day, where no attack is told.</summary>
    private static bool IsRecordOfDay(Passage passage, Cluster cluster, FigureDraft draft, TimeSpanMention? time) =>
        time is { Kind: TimeKind.Day } && draft.Range.Count is null or > 1 && passage.Means.In(cluster.Reach).Count == 0 && draft.Belligerents.Count == 0
        && passage.Scopes.Any(new TokenRange(cluster.Reach.First, draft.Quote.First), "recorded")
        && passage.Places.In(cluster.Reach).Where(place => place.Role == PlaceRole.At).ToArray() is { Length: > 0 } places && Array.TrueForAll(places, place => place.Level == PlacePrecision.Country);

    /// <summary>"The death toll for Thursday": a day has a toll; that of Thursday's attack is the attack's.</summary>
    private static bool IsTollOfDay(Passage passage, TimeSpanMention? time) =>
        time is { Kind: TimeKind.Day } && !passage.Document.IsSymbol(time.Range.End, '\'') && Enumerable.Range(1, TollOfDay).Any(back => passage.Scopes.Is(time.Range.First - back, "tollFor"));

    /// <summary>More than any single attack has killed or injured: a sum whose words for it were not understood.</summary>
    private static bool IsBeyondOneAttack(FigureDraft draft) => draft.Range.Count is { } count
        && (draft.Measure is Measure.Killed && count >= MostKilledAtOnce || draft.Measure is Measure.Injured && count >= MostInjuredAtOnce);

    /// <summary>"The war, now in its third year, has killed …": the war itself is the subject.</summary>
    private static bool IsToldOfWar(Passage passage, Cluster cluster, FigureDraft draft)
    {
        var first = passage.Document.Sentences[cluster.Sentence].Tokens.First;
        return draft.Measure is Measure.Killed or Measure.Injured or Measure.Displaced && draft.Predicate.First < draft.Quote.First
            && Enumerable.Range(first, Subject).Any(token => token < draft.Predicate.First && passage.Scopes.Is(token, "subject") && !passage.Times.In(new TokenRange(first, token)).Any(time => time.OfThing));
    }

    /// <summary>A part of a total that has a single town of its own and no time of its own is one of the events that the total adds up.</summary>
    private static bool IsOwnEvent(Passage passage, Cluster cluster, FigureDraft draft, TimeSpanMention? time)
    {
        if (draft.Whole is null || (time is not null && cluster.Reach.Contains(time.Range.First) && !passage.Places.Any(draft.Quote)))
            return false;
        return passage.Places.Any(draft.Quote) || (IsPartOfAnother(cluster, draft) && draft.Places.Count == 1 && passage.Places.In(cluster.Reach).Any(p => p.Level == PlacePrecision.Town && p.Range == p.Wide && passage.Document.Of(p.Wide) == draft.Places[0].Text));
    }

    private static bool IsPartOfAnother(Cluster cluster, FigureDraft draft)
    {
        var whole = draft.Whole;
        while (whole is not null && cluster.Drafts.Contains(whole))
            whole = whole.Whole;
        return whole is not null;
    }

    /// <summary>"12 soldiers were killed in clashes at X since last night": one fight in one place that has lasted into a second day; "have been killed since Monday" is a sum.</summary>
    private static bool IsFightSince(Passage passage, Cluster cluster, TimeSpanMention time) =>
        time is { Kind: TimeKind.Running, Start: { } start, End: { } end } && start >= end.AddDays(-1) && passage.Means.In(cluster.Reach).Count > 0
        && passage.Places.In(cluster.Reach).Any(place => place is { Role: PlaceRole.At } && place.Level != PlacePrecision.Country && place.Wide == place.Range && (place.Place?.Precision ?? place.Level) is <= PlacePrecision.Town or PlacePrecision.Region)
        && (passage.Scopes.Any(new TokenRange(time.Range.First, time.Range.End), "night") || !passage.Scopes.Any(cluster.Reach, "perfect"));

    private static FigureScope? OfTime(TimeSpanMention time) => time.Kind switch
    {
        TimeKind.Daily => FigureScope.DailyTotal,
        TimeKind.Running when time is { Start: { } start, End: { } end } && start >= end.AddDays(-1) => FigureScope.DailyTotal,
        TimeKind.Running => FigureScope.RunningTotal,
        TimeKind.Period when time.Start is null || time.End is null || time.Start != time.End => FigureScope.PeriodTotal,
        _ => null,
    };

    private static FigureScope? Total(Passage passage, TokenRange range)
    {
        FigureScope? found = null;
        foreach (var match in passage.Scopes.In(range))
        {
            FigureScope? scope = match.Cue.Code switch
            {
                "war" => FigureScope.WarTotal,
                "daily" when !IsRecord(passage, match.Range.First, range) => FigureScope.DailyTotal,
                "period" when !passage.Document.IsSymbol(match.Range.End, '\'') && !OneAttack.IsBeside(passage, match.Range, range) => FigureScope.PeriodTotal,
                "running" when !passage.Scopes.In(range).Any(word => word.Cue.Is("single")) => FigureScope.RunningTotal,
                "since" when IsOpenSince(passage, match.Range.First, range) => FigureScope.RunningTotal,
                _ => null,
            };
            if (scope == FigureScope.WarTotal || found is null)
                found = scope ?? found;
        }

        return found;
    }

    /// <summary>"the largest toll in a single day since …": a day is compared, nothing is summed.</summary>
    private static bool IsRecord(Passage passage, int cue, TokenRange range) => passage.Scopes.Any(new TokenRange(Math.Max(range.First, cue - Near), cue), "superlative");

    /// <summary>"the worst attack since …" tells of one attack; "on Monday … since …" of that day; "since dozens were wounded" of a reason.</summary>
    private static bool IsOpenSince(Passage passage, int since, TokenRange range) =>
        (passage.Document.Entry(since + 1, LexicalCategory.Numbers) is null || passage.Times.In(new TokenRange(since, since + 2)).Count > 0) && !passage.Scopes.Any(new TokenRange(since - Near, since), "superlative") && !passage.Times.In(range).Any(time => time.Kind == TimeKind.Day);

    private static bool Beside(Passage passage, Cluster cluster, FigureDraft draft, string code)
    {
        foreach (var match in passage.Scopes.In(cluster.Reach))
            if (match.Cue.Is(code) && match.Range.First > draft.Quote.First - Near && match.Range.First < draft.Quote.End + Near && !passage.Status.Is(match.Range.First, "provisional") && !(code == "projection" && (IsAfterPast(draft, match.Range.First) || IsCutOff(passage.Document, match.Range.End, draft.Quote.First))))
                return true;
        return false;
    }

    /// <summary>"were killed as they tried to flee": what follows both figure and predicate is no fear of them.</summary>
    private static bool IsAfterPast(FigureDraft draft, int cue) => draft.Predicate.Length > 0 && cue >= draft.Predicate.End && cue >= draft.Quote.End;

    /// <summary>"tried to search him, leaving 19 people dead": what is told behind a comma is not what was tried.</summary>
    private static bool IsCutOff(Document document, int cue, int quote)
    {
        for (var at = cue; at < quote; at++)
            if (document.IsSymbol(at, ','))
                return true;
        return false;
    }

    /// <summary>Harm without any word of a total is one event; a movement of people or of a front without a day is not said to be one.</summary>
    private static FigureScope Default(Passage passage, Cluster cluster, FigureDraft draft, TimeSpanMention? time)
    {
        var placed = passage.Places.In(cluster.Reach).Any(p => p.Role == PlaceRole.At);
        var own = time is not null && cluster.Reach.Contains(time.Range.First);
        if (draft.Measure is Measure.Displaced or Measure.LocalitiesCaptured or Measure.Other && !own)
            return FigureScope.Unspecified;
        var told = placed || draft.Belligerents.Count > 0 || draft.Means.Count > 0;
        return draft.Cls == FigureClass.V && time is null && !told ? FigureScope.Unspecified : FigureScope.Event;
    }
}
