using Monitoring.Extracting;

namespace Monitoring.Reconciling.Changing;

/// <summary>What an origin counts together with those whom it later told to have died of wounds: no report of it states the sum, each states its part.</summary>
/// <param name="Counted">What its report counted.</param>
/// <param name="Deaths">Its reports of nothing but such deaths, oldest first.</param>
internal sealed record DeathSum(Claim Counted, IReadOnlyList<Claim> Deaths)
{
    /// <summary>The parts of a claim that is such a sum; null for one that stands as its report has it.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="claim">One of them.</param>
    public static DeathSum? Of(Incident incident, Claim claim)
    {
        var counted = incident.Claims.FirstOrDefault(known => known.Status == ClaimStatus.Superseded && known.Revision < claim.Revision && known.Report == claim.Report && known.Version == claim.Version && known.Origin.Id == claim.Origin.Id);
        if (counted is null)
            return null;
        var told = incident.Revisions.Where(revision => revision.Number <= claim.Revision).SelectMany(revision => revision.Changes).OfType<FigureChange.DiedOfWounds>()
            .Where(died => died.After.Stated() == died.Count).Select(died => died.After).ToArray();
        Claim[] deaths = [.. incident.Claims.Where(known => known.Status == ClaimStatus.Repeated && known.Origin.Id == claim.Origin.Id && known.Revision > counted.Revision && known.Revision <= claim.Revision
            && told.Any(died => died.Measure == known.Figures[0].Measure && died.Evidence == known.Figures[0].Evidence))];
        return deaths.Length == 0 ? null : new DeathSum(counted, deaths);
    }

    /// <summary>
    /// Counts with a death added: to those killed of whom the dead may be, else beside them; taken from the injured where so many were stated.
    /// Where nobody is left of a stated number, or fewer than died were stated, how many are injured is not known.
    /// </summary>
    /// <param name="figures">What was counted.</param>
    /// <param name="died">Who died.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Figure> Add(IReadOnlyList<Figure> figures, Figure died, long count)
    {
        var killed = WholeOf(figures, Measure.Killed, died.Group);
        var injured = WholeOf(figures, Measure.Injured, died.Group);
        var left = injured is null || injured.Cls == FigureClass.V ? injured : Moved(injured, -count);
        if (left is { } few && few.Cls != FigureClass.V && (few.Stated() < 1 || few.Min < 1))
            left = null;
        return
        [
            .. killed is null ? [died with { Id = $"{died.Id}.died.{figures.Count}", SubsetOf = null }] : Array.Empty<Figure>(),
            .. figures.Where(figure => figure.SubsetOf is null || figure.SubsetOf != injured?.Id || figure.Stated() <= left?.Stated())
                .Select(figure => figure == killed ? Moved(figure, count) : figure == injured ? left : figure).OfType<Figure>(),
        ];
    }

    /// <summary>The stated figures that one of the sum stands for: of the killed the count and the deaths; none of injured that were made fewer.</summary>
    /// <param name="figure">Of the sum.</param>
    public IEnumerable<(Claim Claim, Figure Figure)> Stated(Figure figure)
    {
        var own = Counted.Figures.FirstOrDefault(known => known.Id == figure.Id);
        if (own is not null && (own.Stated() == figure.Stated() || IsKilled(figure)))
            yield return (Counted, own);
        if (!IsKilled(figure))
            yield break;
        foreach (var death in Deaths)
        {
            foreach (var died in death.Wholes(Measure.Killed).Where(died => own is null ? died.Evidence == figure.Evidence : WholeOf(Counted.Figures, Measure.Killed, died.Group) == own))
                yield return (death, died);
        }
    }

    /// <summary>True for injured whom no report counts so: those who died are taken from them.</summary>
    /// <param name="figure">Of the sum.</param>
    public bool IsLessened(Figure figure) => !IsKilled(figure) && !Stated(figure).Any();

    private static bool IsKilled(Figure figure) => figure is { Measure: Measure.Killed, SubsetOf: null };

    /// <summary>Those of a measure of whom somebody may be: of the same group, else of one that may have him.</summary>
    private static Figure? WholeOf(IEnumerable<Figure> figures, Measure measure, VictimGroup? group)
    {
        var wholes = figures.Where(figure => figure.SubsetOf is null && figure.Measure == measure).ToArray();
        return Array.Find(wholes, whole => whole.Group == group) ?? Array.Find(wholes, whole => Counts.IsPartOf(group, whole.Group) || Counts.AreComparable(group, whole.Group));
    }

    private static Figure Moved(Figure figure, long by) => figure with { Count = figure.Count + by, Min = figure.Min + by, Max = figure.Max + by };
}
