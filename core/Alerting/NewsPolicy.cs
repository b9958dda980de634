using Monitoring.Alerting.Chats;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting;

/// <summary>
/// Decides what is news. Pure: the same input gives the same verdict, and no rule asks which side was harmed or
/// did the harm. Reasons for silence are recorded with each report.
/// </summary>
public sealed class NewsPolicy(NewsThresholds thresholds)
{
    /// <summary>The published thresholds.</summary>
    public NewsThresholds Thresholds { get; } = thresholds;

    /// <summary>How many messages a day.</summary>
    public DayBudget Budget { get; } = new(thresholds);

    /// <summary>An event on its own: whether it may have a post.</summary>
    public Verdict Judge(EventMention mention, Report report)
    {
        if (mention.PartOf is not null)
            return new Verdict.Silent(SilenceReason.InsideTotal);
        if (Conflict(mention) is { } reason)
            return new Verdict.Silent(reason);
        if (mention.Places.All(place => place.Precision == PlacePrecision.Country))
            return new Verdict.Silent(SilenceReason.NoPlace);
        if (IsTotalInOtherWords(mention))
            return new Verdict.Silent(SilenceReason.ScopeUnclear);
        if (!mention.Origin.Named && mention.Wholes.All(whole => whole.Cls == FigureClass.V))
            return new Verdict.Silent(SilenceReason.VagueAndUnnamed);

        // An attack of an unknown day of a longer time is as old as it may be.
        return Age(report, mention.IsDated ? mention.End : mention.Start ?? mention.End, firstSightOnly: false) is { } old ? new Verdict.Silent(old) : new Verdict.Tell(AlertKind.Incident);
    }

    /// <summary>A total: whether it may have a post.</summary>
    public Verdict Judge(TotalMention total, Report report)
    {
        if (!total.LeadsReport)
            return new Verdict.Silent(SilenceReason.Background);
        if (total.End.DayNumber - total.Start.DayNumber > Thresholds.LongestPeriodDays)
            return new Verdict.Silent(SilenceReason.RunningTotal);
        return Age(report, total.End, firstSightOnly: true) is { } old ? new Verdict.Silent(old) : new Verdict.Tell(AlertKind.Total);
    }

    /// <summary>Why a figure that is in no event and no total is not told.</summary>
    public static SilenceReason ReasonFor(Figure figure) => figure switch
    {
        { Restates: not null } => SilenceReason.Restated,
        { Measure: Measure.Neutralized } => SilenceReason.NotKilledNorInjured,
        _ when !figure.IsHarm() => SilenceReason.NotHarm,
        { Conflict: ConflictStatus.No } => SilenceReason.NotConflict,
        { Scope: FigureScope.RunningTotal } => SilenceReason.RunningTotal,
        { Scope: FigureScope.WarTotal } => SilenceReason.WarTotal,
        { Scope: FigureScope.Stock } => SilenceReason.Stock,
        { Scope: FigureScope.Projection } => SilenceReason.NotAsserted,
        _ when !figure.IsAsserted() => SilenceReason.NotAsserted,
        { Scope: FigureScope.DailyTotal or FigureScope.PeriodTotal } => SilenceReason.PeriodUnclear,
        _ => SilenceReason.ScopeUnclear,
    };

    /// <summary>Why a chat does not get it; null when it does.</summary>
    public static SilenceReason? Refuses(ChatSettings chat, AlertKind kind, IReadOnlyList<FigurePlace> places, IReadOnlyList<Figure> figures)
    {
        if (chat.Kinds.Count > 0 && !chat.Kinds.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase))
            return SilenceReason.KindNotWanted;
        if (chat.Countries.Count > 0 && !places.Any(place => place.Country is null || chat.Countries.Contains(place.Country, StringComparer.OrdinalIgnoreCase)))
            return SilenceReason.CountryNotWanted;
        if (chat.Governorates.Count > 0 && !places.Any(place => place.Adm1 is not null && chat.Governorates.Contains(place.Adm1, StringComparer.OrdinalIgnoreCase)))
            return SilenceReason.GovernorateNotWanted;
        IReadOnlyList<Measure> wanted = chat.Measures.Count > 0 ? chat.Measures : [Measure.Killed, Measure.Injured, Measure.KilledOrInjured];
        var counted = figures.Where(figure => figure.SubsetOf is null && wanted.Contains(figure.Measure)).ToArray();
        if (counted.Length == 0)
            return SilenceReason.MeasureNotWanted;
        return counted.Any(figure => figure.Stated() is null || figure.Stated() >= chat.MinimumHarmed) ? null : SilenceReason.BelowMinimum;
    }

    /// <summary>True when operators see it first: 100 or more from one origin, or ten times what it usually states.</summary>
    /// <param name="most">Most people whom one claim says were killed, or injured; see <see cref="Most"/>.</param>
    /// <param name="usual">Middle of the origin's recent counts; null when too few are known.</param>
    /// <param name="cleared">Largest toll of the incident that went out before; 0: none did.</param>
    public bool NeedsApproval(long most, double? usual, long cleared = 0)
    {
        if (cleared > 0 && most < cleared * Thresholds.ApprovalTimesCleared)
            return most >= Thresholds.ApprovalHarmed && cleared < Thresholds.ApprovalHarmed;
        return most >= Thresholds.ApprovalHarmed || (usual > 0 && most >= Thresholds.ApprovalUsualHarmed && most >= usual * Thresholds.ApprovalTimesUsual);
    }

    /// <summary>True when operators see a total first: 100 or more, and not what its origin usually tells, or ten times that.</summary>
    /// <param name="lead">The figure that the post opens with.</param>
    /// <param name="usual">Middle of the origin's recent totals of that kind; null when too few are known.</param>
    /// <param name="cleared">Largest edition of the series that went out before; 0: none did.</param>
    public bool NeedsApproval(Figure lead, double? usual, long cleared)
    {
        var most = Most([lead with { SubsetOf = null }]);
        if (cleared > 0)
            return most >= Thresholds.ApprovalHarmed && most >= cleared * Thresholds.ApprovalTimesCleared;
        return (most >= Thresholds.ApprovalHarmed && (usual is null || most >= usual * Thresholds.ApprovalTimesUsualTotal))
            || (usual > 0 && most >= Thresholds.ApprovalUsualHarmed && most >= usual * Thresholds.ApprovalTimesUsual);
    }

    /// <summary>Most people of one measure whom one claim counts, groups that share nobody together; a vague word by its floor. 0 when none is counted.</summary>
    public static long Most(IEnumerable<Figure> figures) => figures.Where(figure => figure.SubsetOf is null && figure.IsHarm())
        .GroupBy(figure => figure.Measure).Select(same => DisjointGroups.Size([.. same])).DefaultIfEmpty(0).Max();

    /// <summary>True when the post has sound: by what one origin states as the least number of killed.</summary>
    public bool Rings(Claim claim) => DisjointGroups.Floor([.. claim.Wholes(Measure.Killed)]) >= Thresholds.SoundKilled;

    /// <summary>The change that asks for a reply besides the edit; null when the edit is enough.</summary>
    public FigureChange? Replies(IReadOnlyList<FigureChange> changes)
    {
        foreach (var change in changes)
        {
            var replies = change switch
            {
                FigureChange.Lowered or FigureChange.Withdrawn or FigureChange.StatedAgain or FigureChange.CorrectedByUs => true,
                FigureChange.Raised raised => raised.IsOfOtherPeople() || Thresholds.IsLarge(raised.FiguresBefore().People(), raised.FiguresAfter().People()),
                FigureChange.Contradicted { Kind: ContradictionKind.Belligerents } => true,
                FigureChange.Refined refined => refined.Corrects,
                FigureChange.Contradicted { Kind: ContradictionKind.Counts } gap => Math.Abs((gap.Before.Stated() ?? 0) - (gap.After.Stated() ?? 0)) >= Thresholds.GapPeople,
                _ => false,
            };
            if (replies)
                return change;
        }

        return null;
    }

    /// <summary>Hundreds whose own sentence names no place, or dozens in whole governorates: no single attack, whatever the text leaves unsaid.</summary>
    private bool IsTotalInOtherWords(EventMention mention)
    {
        var largest = mention.Wholes.MaxBy(whole => whole.Stated() ?? 0)!;
        var wide = mention.Places.All(place => place.Precision >= PlacePrecision.Governorate) && mention.Means.Count == 0;
        var elsewhere = !mention.Places.Any(place => largest.Evidence.Sentence.Contains(place.Text, StringComparison.OrdinalIgnoreCase));
        return (wide && largest.Stated() >= Thresholds.WideHarmed) || (elsewhere && largest.Stated() >= Thresholds.ApprovalHarmed);
    }

    private static SilenceReason? Conflict(EventMention mention)
    {
        if (mention.Figures.All(figure => figure.Conflict == ConflictStatus.No))
            return SilenceReason.NotConflict;
        var named = mention.Belligerents.Count > 0 || mention.Accusations.Count > 0 || mention.Means.Count > 0;
        return mention.Figures.Any(figure => figure.Conflict == ConflictStatus.Yes) || named ? null : SilenceReason.ConflictUnclear;
    }

    /// <summary>
    /// What stands is edited however old its report is. A report is late by its first sight: an edit makes no news of one that was late then,
    /// and one that was seen in time may raise its toll days later.
    /// </summary>
    private SilenceReason? Age(Report report, DateOnly? harmEnd, bool firstSightOnly)
    {
        if (report.Baseline)
            return SilenceReason.Baseline;
        if (harmEnd is { } end && report.Day().DayNumber - end.DayNumber > Thresholds.HarmAgeDays)
            return SilenceReason.HarmTooOld;
        var isLate = report.Version == 1 ? report.Late || IsLate(report) : report.Late && !firstSightOnly;
        return isLate ? SilenceReason.ReportedLate : null;
    }

    private bool IsLate(Report report)
    {
        if (report.Article.Published is not { } published)
            return false;
        if (published.Instant is { } instant)
            return report.ReadAt - instant > Thresholds.ReportAge;

        // A day alone ends at midnight of the zone farthest behind.
        return report.ReadAt - new DateTimeOffset(published.Day.AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero) > Thresholds.ReportAge;
    }
}
