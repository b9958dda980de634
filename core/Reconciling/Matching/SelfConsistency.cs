using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>
/// What an origin's own earlier words say of whether a report of its tells of the same attack: sources differ among each
/// other, one source seldom from itself. The numbers were chosen on synthetic seasons (bench season).
/// </summary>
internal static class SelfConsistency
{
    /// <summary>An origin that goes back to fewer without a word of a correction.</summary>
    private const double Fewer = 0.22;

    /// <summary>An origin that counts twice as many or more without a word of an update.</summary>
    private const double Twice = 0.15;

    /// <summary>Within this time a toll does not double without a word.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(6);

    /// <summary>A count of the same origin with the same hedge.</summary>
    private const double Verbatim = 0.04;

    /// <summary>Another count of injured by one origin.</summary>
    private const double OtherInjured = 0.15;

    /// <summary>Another weapon, or another party, by one origin.</summary>
    private const double OtherAccount = 0.15;

    /// <summary>Fighters where one origin counted civilians, or the other way round.</summary>
    private const double OtherDead = 0.16;

    /// <summary>The same count of one origin with another hedge.</summary>
    public const double OtherHedge = 0.08;

    /// <summary>Pages of one publisher, and papers that cite it, copy its numbers with their hedges: "1 civilian" is not its "at least 1 civilian", "13 injured" not its "4 injured".</summary>
    public static double SaysItself(Claim claim, OpenEntry entry)
    {
        var score = 0.0;
        foreach (var whole in claim.Wholes().Where(figure => figure.Cls == FigureClass.N))
        {
            var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id && known.Measure == whole.Measure && known.Group == whole.Group && known.Qualifier is not null).ToArray();
            if (whole.Measure == Measure.Killed && Array.FindAll(said, known => known.Stated == whole.Stated()) is { Length: > 0 } same)
                score += !Array.Exists(same, known => known.Qualifier == whole.Qualifier) ? -OtherHedge : Array.Exists(same, known => known.Source != claim.Source) ? Verbatim : 0;
            else if (whole.Measure == Measure.Injured && said.Length > 0)
                score += Array.Exists(said, known => known.Stated == whole.Stated()) ? Verbatim : -OtherInjured;
        }

        return score;
    }

    /// <summary>Sources differ on weapon and party; one origin that names another one more likely tells of another attack.</summary>
    public static double ContradictsItself(Claim claim, OpenEntry entry)
    {
        if (!entry.Counts.Any(known => known.Origin == claim.Origin.Id))
            return 0;
        var means = claim.Means.MayAgree(entry.Means) ? 0 : OtherAccount;
        var parties = claim.Belligerents.MayAgree(entry.Belligerents) ? 0 : OtherAccount;
        return means + parties;
    }

    /// <summary>An origin that tells of fewer, or of many more, and does not say that its toll moved, more likely tells of another attack.</summary>
    public static double OtherToll(Claim claim, OpenEntry entry)
    {
        if (claim.Publisher.Id != claim.Origin.Id)
            return 0;
        var score = 0.0;
        foreach (var figure in claim.Wholes().Where(figure => figure.Stated() is not null))
        {
            var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id && known.Measure == figure.Measure && known.Stated is not null).ToArray();
            var same = Most(said.Where(known => known.Group == figure.Group));
            var whole = Most(said.Where(known => Counts.IsPartOf(figure.Group, known.Group)));
            var leaps = (same > 0 && figure.Stated() >= same * 2) || (whole > 0 && figure.Stated() > whole);
            score = Math.Max(score, figure.Stated() < same ? Fewer : leaps && claim.ReadAt - entry.LastClaim < Soon ? Twice : 0);
        }

        return score;
    }

    private static long Most(IEnumerable<OpenCount> counts) => counts.Select(known => known.Stated ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>Sources differ on who the dead were; one origin that counts fighters here and civilians there tells of two attacks.</summary>
    public static double OtherPeople(Claim claim, OpenEntry entry)
    {
        var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id).ToArray();
        return said.Length > 0 && !claim.Figures.Any(figure => said.Any(known => Counts.MayBeSame(known.Group, figure.Group))) ? OtherDead : 0;
    }
}
