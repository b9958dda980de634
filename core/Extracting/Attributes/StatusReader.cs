using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says how the text puts a claim, whether it expects it to change, and whether the harm came from the conflict.</summary>
internal static class StatusReader
{
    /// <summary>The code of words that tell of an accident, a disaster or a crime.</summary>
    private const string NoConflict = "noConflict";

    /// <summary>The code of words for what happens without a hand: a crash, a flood, a disease.</summary>
    public const string Accident = "accident";

    /// <summary>The first sentences tell what a text is about.</summary>
    private const int LeadSentences = 4;

    /// <summary>Fills modality, provisional and conflict of a cluster; runs after belligerents, means and scope.</summary>
    public static void Read(Passage passage, Cluster cluster)
    {
        var tokens = passage.Document.Sentences[cluster.Sentence].Tokens;
        var provisional = passage.Status.Any(cluster.Reach, "provisional");
        foreach (var draft in cluster.Drafts)
        {
            var modality = ModalityOf(passage, cluster, draft);
            draft.Modality = draft.Scope == FigureScope.Projection && modality is Modality.Reported ? Modality.Projected : modality;
            draft.Provisional = provisional;
            draft.Conflict = ConflictOf(passage, tokens, draft);
        }
    }

    private static Modality ModalityOf(Passage passage, Cluster cluster, FigureDraft draft)
    {
        if (IsRumour(passage, cluster, draft))
            return Modality.Projected; // nobody in particular vouches for it
        var found = draft.IsHearsay ? Modality.Claimed : Modality.Reported;
        foreach (var match in passage.Status.In(cluster.Reach))
            if (Enum.TryParse<Modality>(match.Cue.Code, ignoreCase: true, out var modality) && (found == Modality.Reported || modality is Modality.Denied || (draft.IsHearsay && modality is Modality.Expected or Modality.Projected)) && !LooksPast(draft, match.Range.First, modality) && (modality != Modality.Denied || IsDenied(passage, match, draft)))
                found = modality;
        return found;
    }

    /// <summary>"Unconfirmed reports spoke of 60 dead", "Were 30 people killed?": before the figure, without a named speaker between them.</summary>
    private static bool IsRumour(Passage passage, Cluster cluster, FigureDraft draft) =>
        (passage.Document.Sentences[draft.Sentence].IsTitle && passage.EndsWith(draft.Sentence, '?'))
        || passage.Status.In(new TokenRange(cluster.Reach.First, draft.Quote.First)).Any(match => match.Is("rumour") && !passage.Attributions.In(new TokenRange(match.Range.End, draft.Quote.First)).Any(said => !match.Range.Contains(said.Range.First)));

    /// <summary>
    /// "denied that it had shelled the town, where two people died": they died. What stands before a denial is denied by "claims that … were
    /// denied" alone: "two people died, and the army denied any part in it".
    /// </summary>
    private static bool IsDenied(Passage passage, CueMatch denial, FigureDraft draft) => denial.Range.First < draft.Quote.First
        ? passage.Denied.Holds(draft.Quote.First)
        : passage.Status.Is(denial.Range.First - 1, "passive");

    /// <summary>"20 people were killed where the army bombs in order to take the town": what is to come stands behind what has happened.</summary>
    private static bool LooksPast(FigureDraft draft, int cue, Modality modality) =>
        modality is Modality.Expected or Modality.Projected or Modality.Intended && cue >= Math.Max(draft.Quote.End, draft.Predicate.End);

    /// <summary>An accident named in the sentence outweighs everything but a party or a weapon named there; otherwise the lead decides.</summary>
    private static ConflictStatus ConflictOf(Passage passage, TokenRange sentence, FigureDraft draft)
    {
        var accident = passage.Status.Any(sentence, NoConflict) && !(draft.Means.Count > 0 && passage.Status.Any(sentence, "armed"))
                       && !(IsInsurgent(draft.Group) && !passage.Status.Any(sentence, Accident));
        if (IsPrivateFight(passage, sentence, draft))
            return ConflictStatus.No;
        if (accident && !passage.Status.Any(sentence, Accident) && OfWar(passage, sentence) is { } war)
            return war;
        if (draft.Belligerents.Count == 0 && accident && (passage.Means.In(sentence).Count == 0 || draft.Means.TrueForAll(IsPrivate)))
            return IsToldOfWar(passage, sentence, draft) ? ConflictStatus.Yes : ConflictStatus.No;
        if (draft.Belligerents.Count > 0 || draft.Means.Any(m => m != Means.Other))
            return ConflictStatus.Yes;
        if (draft.Measure is Measure.Strikes or Measure.Munitions || passage.Status.Any(sentence, "conflict"))
            return passage.Status.Any(sentence, "maybeConflict") ? ConflictStatus.Unclear : ConflictStatus.Yes;
        return OfLead(passage);
    }

    /// <summary>"clashes with machine guns between two families": a fight of private people, in which no party and no armed force is named.</summary>
    private static bool IsPrivateFight(Passage passage, TokenRange sentence, FigureDraft draft) =>
        draft.Belligerents.Count == 0 && draft.Means.TrueForAll(means => IsPrivate(means) || means == Means.Clash)
        && passage.Status.Any(sentence, "private") && !passage.Status.Any(sentence, "armed") && !Victims.IsArmed(draft.Group ?? VictimGroup.People);

    /// <summary>
    /// "Shelling hit the town; four died under collapsed buildings", "1,500 civilians were killed since December, and families froze":
    /// a weapon of war that the passage told before, or the sum of a war report, outweighs a word that may be an accident's.
    /// </summary>
    private static bool IsToldOfWar(Passage passage, TokenRange sentence, FigureDraft draft) =>
        !passage.Status.Any(sentence, Accident)
        && (draft.Means.Exists(means => !IsPrivate(means)) || (draft.Scope is FigureScope.RunningTotal or FigureScope.WarTotal or FigureScope.PeriodTotal && OfLead(passage, except: draft.Sentence) == ConflictStatus.Yes));

    /// <summary>What the war did to people who died of fire, hunger or cold; null when the sentence does not tell of the war.</summary>
    private static ConflictStatus? OfWar(Passage passage, TokenRange sentence) =>
        passage.Status.Any(sentence, "warCause") ? ConflictStatus.Yes : passage.Status.Any(sentence, "warNear") ? ConflictStatus.Unclear : null;

    /// <summary>Members of an armed group without a state die in its fight unless an accident is named.</summary>
    private static bool IsInsurgent(VictimGroup? group) =>
        group is VictimGroup.IslamicState or VictimGroup.Jihadists or VictimGroup.OppositionFighters or VictimGroup.KurdishForces or VictimGroup.Hezbollah or VictimGroup.AlliedMilitia or VictimGroup.Combatants;

    /// <summary>What people also kill each other with outside of wars.</summary>
    private static bool IsPrivate(Means means) => means is Means.Gunfire or Means.Other;

    private static ConflictStatus OfLead(Passage passage, int except = -1)
    {
        var (yes, no) = (0, 0);
        for (var s = 0; s < Math.Min(LeadSentences, passage.Document.Sentences.Count); s++)
        {
            if (s == except)
                continue;
            yes += passage.Status.Any(passage.Document.Sentences[s].Tokens, "conflict") ? 1 : 0;
            no += passage.Status.Any(passage.Document.Sentences[s].Tokens, NoConflict) ? 1 : 0;
        }

        return yes > no ? ConflictStatus.Yes : no > yes ? ConflictStatus.No : ConflictStatus.Unclear;
    }
}
