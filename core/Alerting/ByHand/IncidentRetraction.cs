using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.ByHand;

/// <summary>Takes back one claim that we misread: it is struck through and corrected, the claims of others stand. Pure but for the time handed in.</summary>
internal sealed class IncidentRetraction(PostWriter writer)
{
    /// <summary>Rule of a figure that a person read.</summary>
    public const string Rule = "by hand";

    /// <summary>The incident without the claim, or why it cannot be taken back.</summary>
    public HandChange Make(ToldIncident told, string subject, Retraction order, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var telling = new HandTelling(told, subject, chats, now);
        if (telling.Unreachable() is { } unreachable)
            return HandChange.Refused(unreachable);
        var meant = Meant(told.Incident, order);
        if (meant.Length != 1)
            return HandChange.Refused(Unclear(told.Incident, order, meant));
        var misread = meant[0];
        if (order.Says is { } said && !Differs(Whole(misread, said), said))
            return HandChange.Refused($"{order.Code}: found a claim that {(Whole(misread, said) is null ? "counts nothing of this kind" : "says just this")}, expected what the source says otherwise");
        if (IncidentApproval.Waits(told, now))
            return order.Says is null && told.Unreviewed.Contains(misread.Revision)
                ? new IncidentApproval(writer).Reject(told, subject, order.Code, chats, now)
                : IncidentApproval.Undecided(order.Code);
        var (incident, corrected) = Take(told.Incident, misread, order.Says, now);
        var dropped = telling.DropReplies(revision => told.Incident.Claims.Any(claim => claim.Revision == revision && claim.Origin.Id == misread.Origin.Id));
        telling.Tell(
            incident.Revision,
            incident.Retracted ? null : chat => writer.Incident(chat.Language, incident, first: true),
            chat => writer.Incident(chat.Language, incident),
            (chat, post) => writer.Correction(chat.Language, incident, misread, corrected, HandTelling.ToldAt(incident, misread, post)));
        return new HandChange(told with { Incident = incident, Telling = telling.Telling, RaisedDue = dropped ? null : told.RaisedDue }, telling.Alerts, $"{incident.Code}: {(incident.Retracted ? "retracted" : $"what {misread.Origin.Name} says is corrected")}")
        {
            InRoundUps = (chat, post) => writer.Correction(chat.Language, incident, misread, corrected, post.SentAt),
        };
    }

    /// <summary>The claims that come into question.</summary>
    private static Claim[] Meant(Incident incident, Retraction order)
    {
        var claims = incident.SinceStruck().Claims.Where(claim => claim.Status is not (ClaimStatus.Misread or ClaimStatus.Repeated)).ToArray();
        if (order.Line is { } line)
            claims = [.. claims.Where(claim => claim.Report == line.Report && claim.Version == line.Version && claim.Origin.Id == line.Origin.Id)];
        else if (order.Told is not { } alert)
            claims = [.. claims.Where(claim => claim.Status == ClaimStatus.Current)];
        else if (alert.Action == PostAction.Post)
            claims = [.. claims.Where(claim => claim.Revision <= alert.Revision)];
        else if (Array.Exists(claims, claim => claim.Revision == alert.Revision))
            claims = [.. claims.Where(claim => claim.Revision == alert.Revision)];
        else
            claims = [.. claims.Where(claim => claim.Status == ClaimStatus.Current)];
        return order.By is null ? claims : [.. claims.Where(claim => claim.Source == order.By || claim.Origin.Id == order.By)];
    }

    private static string Unclear(Incident incident, Retraction order, Claim[] meant)
    {
        if (meant.Length > 1)
            return $"{order.Code}: found {meant.Length} claims ({string.Join(", ", meant.Select(claim => $"{claim.Origin.Name}: --source {(meant.Count(other => other.Source == claim.Source) == 1 ? claim.Source : claim.Origin.Id)}"))}), expected one of them";
        if (incident.Retracted)
            return $"{order.Code}: it is retracted already";
        var standing = string.Join(", ", incident.Current.Select(claim => claim.Source).Distinct(StringComparer.Ordinal));
        return $"{order.Code}: found no claim{(order.By is null ? string.Empty : $" of {order.By}")} that stands{(standing.Length == 0 ? string.Empty : $", expected one of {standing}")}";
    }

    private static (Incident Incident, Figure? Corrected) Take(Incident incident, Claim misread, SaidCount? says, DateTimeOffset now)
    {
        var number = incident.Revision + 1;
        var wasCurrent = misread.Status == ClaimStatus.Current;
        var whole = says is null ? misread.Figures[0] : Whole(misread, says)!;
        var corrected = says is null ? null : Corrected(whole, says);
        var claims = new List<Claim>();
        foreach (var claim in incident.Claims)
        {
            claims.Add(claim == misread ? claim with { Status = ClaimStatus.Misread, Ended = claim.Ended ?? number } : claim);
            if (claim == misread && corrected is not null)
                claims.Add(Said(claim, whole, corrected) with { Revision = number, Status = wasCurrent ? ClaimStatus.Current : ClaimStatus.Superseded, Ended = wasCurrent ? null : number });
        }

        var nothingStands = wasCurrent && !claims.Exists(claim => claim.Status == ClaimStatus.Current);
        var next = incident.ByHand(claims, now, new FigureChange.CorrectedByUs(misread.Origin.Name, whole, corrected));
        return (nothingStands ? next with { Retracted = true, Struck = [.. incident.Struck, number] } : next, corrected);
    }

    /// <summary>The claim with what the source says; parts of what was misread are not known any more.</summary>
    private static Claim Said(Claim misread, Figure whole, Figure corrected) => misread with
    {
        Figures = [.. misread.Figures.Where(figure => figure.SubsetOf != whole.Id).Select(figure => figure.Id == whole.Id ? corrected : figure)],
        Headline = misread.Headline?.Measure == whole.Measure ? null : misread.Headline,
    };

    private static Figure? Whole(Claim claim, SaidCount said) =>
        claim.Figures.FirstOrDefault(figure => figure.SubsetOf is null && figure.Measure == (said.Measure ?? claim.Figures[0].Measure));

    private static bool Differs(Figure? figure, SaidCount said) => figure is not null && (figure.Stated() != said.Count || figure.Qualifier != said.Hedge);

    /// <summary>A misread figure as a person read it.</summary>
    public static Figure Corrected(Figure misread, SaidCount said) => misread with
    {
        Id = Claim.CorrectedId(misread),
        Cls = FigureClass.N,
        Qualifier = said.Hedge,
        Count = said.Count,
        Min = CountRange.Of(said.Count, said.Hedge).Min,
        Max = CountRange.Of(said.Count, said.Hedge).Max,
        Rule = Rule,
    };
}
