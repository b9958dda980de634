using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>Puts the counts of one statement side by side: killed, then injured, those of one measure together.</summary>
internal sealed class TollWords(Wording words)
{
    /// <summary><c>at least 6 civilians killed, 15 injured</c>: wholes only.</summary>
    /// <param name="figures">Wholes and parts.</param>
    /// <param name="who">Whom a whole counts, with or without its parts.</param>
    /// <param name="ofVague">End of the phrase's key where all counts of a measure are vague.</param>
    public Html Write(IReadOnlyList<Figure> figures, Func<Figure, Html> who, string ofVague)
    {
        var wholes = figures.Where(figure => figure.SubsetOf is null).ToArray();
        var killed = Array.FindAll(wholes, figure => figure.Measure == Measure.Killed);
        var parts = wholes.GroupBy(figure => figure.Measure).OrderBy(same => same.Key).Select(same => Measured(same.Key, [.. same], killed, who, ofVague));
        return Html.Join(words.Phrases["list.comma"], parts);
    }

    private Html Measured(Measure measure, Figure[] same, Figure[] killed, Func<Figure, Html> who, string ofVague)
    {
        var key = Wording.Key(measure.ToString());
        var hearsay = Wording.IsHearsay(same);
        if (same.Length == 1 && !hearsay && Wording.GoesWithout(same[0], killed) && words.Phrases.Has($"measure.{key}.short") && who(same[0]) == words.Who(same[0]))
            return words.Phrases.Fill($"measure.{key}.short", ("n", words.Number(same[0])));
        var vague = Array.TrueForAll(same, figure => figure.Cls == FigureClass.V);
        var ending = hearsay ? ".hearsay" : vague ? ofVague : string.Empty;
        return words.Phrases.Fill($"measure.{key}{ending}", ("who", words.List([.. same.Select((figure, at) => at > 0 && figure.Group == same[at - 1].Group ? Others(figure) : who(figure))])));
    }

    /// <summary>A count of the same people as the one before it: "an officer and two others".</summary>
    private Html Others(Figure figure) => words.Phrases.Counted("group.others", figure.Stated() ?? 2, ("n", words.Number(figure)));
}
