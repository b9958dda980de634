using Monitoring.Extracting;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Changing;

/// <summary>
/// Decides whether a new version of a page puts an attack that it told before at another place: it counts the same people of the same day
/// in nearly the same words or says that it was corrected, and tells of nothing at the old place any more. A page that moves on to another
/// attack seldom does all of that; in doubt it is another attack. Pure.
/// </summary>
/// <param name="tables">Spellings of places, cues, parties.</param>
internal sealed class PlaceCorrection(ReconcilingTables tables)
{
    /// <summary>Share of the words of both sentences that a correction leaves. The design's choice: the name of the place and little else changes.</summary>
    private const double SameWords = 0.6;

    private readonly PlaceMatch _places = new(tables.Places);

    /// <summary>True when a claim of the new version is what the page said before, at another place.</summary>
    /// <param name="said">What an earlier version said.</param>
    /// <param name="claim">What the new one says.</param>
    /// <param name="others">The other claims of the new version.</param>
    /// <param name="article">Text of the new version.</param>
    public bool Is(Claim said, Claim claim, IEnumerable<Claim> others, string article) =>
        said.Report == claim.Report && said.Origin.Id == claim.Origin.Id && said.Places.Count > 0
        && IsElsewhere(said, claim) && others.All(other => IsElsewhere(said, other) && !(SaysSame(said, other) && IsElsewhere(claim, other)))
        && SaysSame(said, claim)
        && (said.Start is null || claim.Start is null || said.Start == claim.Start)
        && said.Means.MayAgree(claim.Means) && tables.Parties.Of(said.Belligerents).MayAgree(tables.Parties.Of(claim.Belligerents))
        && (Alike(said, claim) || (tables.Cues.In(article) & (Cue.Lowered | Cue.TakenBack)) != 0);

    private bool IsElsewhere(Claim said, Claim claim) => _places.Score(said.Places, claim.Places) == 0;

    private static bool SaysSame(Claim said, Claim claim) => Words(said).SetEquals(Words(claim));

    private static HashSet<(Measure, VictimGroup?, long?, Qualifier)> Words(Claim claim) => [.. claim.Wholes().Select(figure => (figure.Measure, figure.Group, figure.Stated(), figure.Qualifier))];

    private static bool Alike(Claim said, Claim claim)
    {
        var (one, other) = (Names(said), Names(claim));
        return one.Intersect(other).Count() >= SameWords * one.Union(other).Count();
    }

    private static HashSet<string> Names(Claim claim) =>
        new(claim.Figures[0].Evidence.Sentence.Split([' ', ',', '.', ';', ':'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
