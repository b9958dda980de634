using Monitoring.Extracting;

namespace Monitoring.Reconciling.Changing;

/// <summary>Tells whether a claim is of people who died of wounds since, and whether their deaths were told before. Pure.</summary>
/// <param name="tables">Cues.</param>
internal sealed class WoundDeaths(ReconcilingTables tables)
{
    /// <summary>Within this time a death of wounds that one origin tells again is the same death. The design's choice.</summary>
    private static readonly TimeSpan SameDeath = TimeSpan.FromHours(36);

    /// <summary>What an origin that has counted the attack says of deaths since; null when it says nothing of the kind.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="before">What it said last.</param>
    /// <param name="claim">What it says.</param>
    public FigureChange? Of(Incident incident, Claim before, Claim claim)
    {
        if (Died(before, claim) is not { } died)
            return null;
        return IsCounted(incident, claim, died) ? new FigureChange.Restated(claim.Origin.Name, claim.Figures[0]) : died;
    }

    /// <summary>An origin that tells of nothing but a death of wounds has not counted the attack: its one dead stands beside no toll.</summary>
    /// <param name="incident">All claims, none of them of the origin.</param>
    /// <param name="claim">What it says.</param>
    public FigureChange? Alone(Incident incident, Claim claim)
    {
        if (!claim.Figures.All(figure => figure.Measure == Measure.Killed) || claim.Wholes(Measure.Killed).ToArray() is not [var killed] || killed.Stated() is not { } count)
            return null;
        var cue = tables.Cues.In(killed.Evidence.Sentence);
        if (!cue.HasFlag(Cue.Wounds) || cue.HasFlag(Cue.Update))
            return null;
        return IsTold([.. Lately(incident, claim).OfType<FigureChange.DiedOfWounds>()], incident, claim, count, killed)
            ? new FigureChange.Restated(claim.Origin.Name, killed)
            : new FigureChange.DiedOfWounds(claim.Origin.Name, count, null, killed);
    }

    /// <summary>One more killed and one fewer injured, or a report that says that somebody died of wounds: of several nobody says that they are the same people.</summary>
    private FigureChange.DiedOfWounds? Died(Claim before, Claim claim)
    {
        var killed = claim.Wholes(Measure.Killed).FirstOrDefault();
        var killedBefore = before.Wholes(Measure.Killed).FirstOrDefault();
        if (killed is null)
            return null;
        if (claim.Report != before.Report && killed.Stated() is { } count && (killedBefore is null ? before.Wholes(Measure.Injured).Any() : !(killedBefore.Stated() < count))
            && tables.Cues.In(killed.Evidence.Sentence) is var cue && cue.HasFlag(Cue.Wounds) && !(cue.HasFlag(Cue.Update) && killedBefore?.Stated() == count)) // "risen to four after one died": the toll that is known
            return new FigureChange.DiedOfWounds(claim.Origin.Name, count, killedBefore, killed);
        var injured = claim.Wholes(Measure.Injured).FirstOrDefault();
        var injuredBefore = before.Wholes(Measure.Injured).FirstOrDefault();
        var more = killed.Count - killedBefore?.Count;
        return more > 0 && more == injuredBefore?.Count - injured?.Count && (more == 1 || tables.Cues.In(killed.Evidence.Sentence).HasFlag(Cue.Wounds))
            ? new FigureChange.DiedOfWounds(claim.Origin.Name, more.Value, killedBefore, killed)
            : null;
    }

    /// <summary>The death that another page of the origin told, or that its new toll counts already: two language pages are one origin.</summary>
    private bool IsCounted(Incident incident, Claim claim, FigureChange.DiedOfWounds died)
    {
        if (died.After.Stated() != died.Count || tables.Cues.In(died.After.Evidence.Sentence).HasFlag(Cue.Another))
            return false;
        var lately = Lately(incident, claim).ToArray();
        return IsTold([.. lately.OfType<FigureChange.DiedOfWounds>().Where(told => told.Origin == died.Origin)], incident, claim, died.Count, died.After)
            || lately.OfType<FigureChange.Raised>().Any(told => told.Before is { } was && told.Origin == died.Origin && told.After.Measure == Measure.Killed && told.After.Stated() - was.Stated() == died.Count);
    }

    /// <summary>
    /// True for a death that was told: so many of that group. A second child is not the first one; another child is not the one told before,
    /// unless it is told in another language.
    /// </summary>
    private bool IsTold(IReadOnlyList<FigureChange.DiedOfWounds> lately, Incident incident, Claim claim, long count, Figure died)
    {
        var told = lately.Where(one => one.Count == count && MayBeOne(one.After.Group, died.Group)).ToArray();
        return tables.Cues.Further(died.Evidence.Quote) switch
        {
            null => told.Length > 0,
            ReportCues.OneMore => Array.Exists(told, one => tables.Cues.Further(one.After.Evidence.Quote) is not null && !string.Equals(LanguageOf(incident, one), claim.Language, StringComparison.OrdinalIgnoreCase)),
            var which => Array.Exists(told, one => tables.Cues.Further(one.After.Evidence.Quote) == which),
        };
    }

    private static string? LanguageOf(Incident incident, FigureChange.DiedOfWounds told) => incident.Claims.LastOrDefault(claim => claim.Figures[0].Evidence == told.After.Evidence)?.Language;

    private static IEnumerable<FigureChange> Lately(Incident incident, Claim claim) =>
        incident.Revisions.Where(revision => claim.ReadAt - revision.At <= SameDeath).SelectMany(revision => revision.Changes);

    /// <summary>A girl and a man are two deaths.</summary>
    private static bool MayBeOne(VictimGroup? one, VictimGroup? other) => one == other || one.Order() != 1 || other.Order() != 1;
}
