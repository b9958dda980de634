using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Finds figures of people whom another figure of the report counts already, though nothing links the two:
/// fighters in the headline whose side the text names, the man who died behind a toll that has risen, two of the injured.
/// </summary>
/// <param name="figures">The report's figures in the order of the text.</param>
/// <param name="best">For each id the id of the figure that says the same best.</param>
/// <param name="cues">Words for a toll that rose, and for some picked out of many.</param>
/// <param name="bodyStart">First UTF-16 unit behind the title.</param>
/// <param name="isPrivate">Whether a person, a relative or a witness tells a figure.</param>
internal sealed class PeopleToldAgain(IReadOnlyList<Figure> figures, Dictionary<string, string> best, ReportCues cues, int bodyStart, Func<Figure, bool> isPrivate)
{
    /// <summary>Ids of such figures, each with the id of the figure that counts them.</summary>
    public Dictionary<string, string> Find()
    {
        var again = new Dictionary<string, string>(StringComparer.Ordinal);
        var wholes = figures.Where(figure => best[figure.Id] == figure.Id && figure.SubsetOf is null && figure.IsHarm() && figure.IsAsserted()).ToArray();
        foreach (var figure in figures.Where(figure => best[figure.Id] == figure.Id && figure.IsHarm()))
        {
            var counted = wholes.Where(whole => whole.Id != figure.Id && whole.Measure == figure.Measure && whole.Scope == figure.Scope && !again.ContainsKey(whole.Id));
            if (counted.LastOrDefault(whole => NamesTheSide(figure, whole) || NamesAgain(figure, whole) || PicksOut(figure, whole) || WasSaid(figure, whole) || WasMiscounted(figure, whole) || IsMourned(figure, whole)) is { } home)
                again.Add(figure.Id, home.Id);
        }

        return again;
    }

    /// <summary>"Four fighters" in the headline and "four members of opposition factions" in the text, or the other way round.</summary>
    private bool NamesTheSide(Figure figure, Figure whole)
    {
        if (figure.Group != VictimGroup.Combatants || figure.SubsetOf is not null || whole.Group is not { } side || side == VictimGroup.Combatants || !Counts.IsFighting(side))
            return false;
        if (figure.Count is null || figure.Count != whole.Count || figure.Qualifier != whole.Qualifier || InTitle(figure) == InTitle(whole))
            return false;

        // Neither place nor day may be lost with the general words.
        return (figure.Places.Count == 0 || whole.Places.Count > 0) && (figure.Start is null || whole.Start is not null);
    }

    /// <summary>"The toll has risen to five civilians after a man died": he is one of the five.</summary>
    private bool NamesAgain(Figure figure, Figure whole) =>
        figure is { Cls: FigureClass.A, SubsetOf: null } && IsNotFighting(figure) && IsNotFighting(whole) && whole.Group.Order() is 0 or 2
        && whole.Cls == FigureClass.N && whole.Stated() > 1
        && Sentences(whole).Any(said => said.SentenceStart == figure.Evidence.SentenceStart && said.Start < figure.Evidence.Start)
        && cues.In(figure.Evidence.Sentence).HasFlag(Cue.Update);

    /// <summary>"Two of the injured": some of those whom the text counted before, whoever says how they are.</summary>
    private bool PicksOut(Figure figure, Figure whole) =>
        figure.Group is null or VictimGroup.People && whole.Stated() is not null && !(whole.Stated() < figure.Stated())
        && Sentences(whole).Any(said => said.Start < figure.Evidence.Start)
        && cues.PicksOut(figure.Evidence.Quote);

    /// <summary>"It had first spoken of four dead": what a newer count of the report has replaced.</summary>
    private bool WasSaid(Figure figure, Figure whole) =>
        figure.SubsetOf is null && Counts.MayBeSame(figure.Group, whole.Group) && cues.IsEarlier(figure.Evidence) && !cues.IsEarlier(whole.Evidence);

    /// <summary>"Two bodies had been counted twice", behind the toll that this explains: nobody else was killed.</summary>
    private bool WasMiscounted(Figure figure, Figure whole) =>
        figure.SubsetOf is null && Counts.MayBeSame(figure.Group, whole.Group) && figure.Evidence.SentenceStart > whole.Evidence.SentenceStart && cues.In(figure.Evidence.Sentence).HasFlag(Cue.Miscounted);

    /// <summary>"He had lost his wife": behind the toll of an attack somebody tells of his own dead, who are in it.</summary>
    private bool IsMourned(Figure figure, Figure whole) =>
        isPrivate(figure) && !isPrivate(whole) && IsNotFighting(figure) && IsNotFighting(whole) && whole.Cls != FigureClass.V && !(whole.Stated() < figure.Stated());

    private IEnumerable<Evidence> Sentences(Figure whole) => figures.Where(figure => best[figure.Id] == whole.Id).Select(figure => figure.Evidence);

    private bool InTitle(Figure figure) => Sentences(figure).Any(said => said.Start < bodyStart);

    private static bool IsNotFighting(Figure figure) => figure.Group is not { } group || !Counts.IsFighting(group);
}
