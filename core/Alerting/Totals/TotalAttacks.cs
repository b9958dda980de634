using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>
/// The line of a total's post that tells of raids, bombs and shells: by party where the source parts them so and counts
/// one kind of thing, else the source's whole, with what it counts together. No whole stands beside its parts.
/// </summary>
internal sealed class TotalAttacks(Wording words)
{
    private const int MostWholes = 2;

    /// <summary>The line; empty when the total counts none.</summary>
    public Html Write(TotalMention total)
    {
        var counts = total.Figures.Where(figure => figure.Measure is Measure.Strikes or Measure.Munitions && figure.Cls != FigureClass.V && (figure.Scope != FigureScope.DailyTotal || total.Scope == FigureScope.DailyTotal)).ToArray();
        var wholes = counts.Where(figure => !counts.Any(above => above.Id == figure.SubsetOf)).Take(MostWholes).ToArray();
        var parties = wholes.Length == 1 && Array.FindAll(counts, figure => figure.SubsetOf == wholes[0].Id) is var parts && ArePartedByParty(wholes[0], parts) ? parts : wholes;
        if (parties.Length > 1 && Array.TrueForAll(parties, part => part.Unit == parties[0].Unit && part.Belligerents.Count > 0))
            return words.Phrases.Fill("total.attacks.same", ("kind", words.Phrases.Fill(Key(parties[0].Unit) + ".kind")), ("list", Html.Join(words.Phrases["list.semicolon"], parties.Select(part => Html.Trusted(words.Number(part).Markup + By(part).Markup)))));
        return wholes.Length == 0 ? Html.Empty : words.Phrases.Fill("total.attacks", ("list", Html.Join(words.Phrases["list.semicolon"], wholes.Select(whole => wholes.Length > 1 && whole.Belligerents.Count > 0 ? ByWhom(whole) : Said(whole, [.. counts.Where(figure => figure.SubsetOf == whole.Id)])))));
    }

    private Html Said(Figure whole, Figure[] parts)
    {
        if (ArePartedByParty(whole, parts))
            return Html.Join(words.Phrases["list.semicolon"], parts.Select(ByWhom));
        var kinds = parts.Select(Kind).DistinctBy(kind => kind.Markup).ToArray();
        if (whole.Unit == FigureUnit.Attacks && kinds.Length < 2)
            return Wording.NamesParty(whole.Belligerents) ? Html.Trusted(words.Number(whole).Markup + By(whole).Markup) : words.Number(whole); // The line begins with the word.
        return kinds.Length < 2 ? Unit(whole) : words.Phrases.Fill("total.attacks.together", ("whole", words.Number(whole)), ("kinds", Html.Join(words.Phrases["list.comma"], kinds)));
    }

    private static bool ArePartedByParty(Figure whole, Figure[] parts) => parts.Length > 1 && Array.TrueForAll(parts, part => part.Measure == whole.Measure && part.Belligerents.Count > 0)
        && parts.SelectMany(part => part.Belligerents).Distinct(StringComparer.Ordinal).Count() == parts.Length;

    /// <summary><c>rockets and artillery shells</c>, as the text counts them together.</summary>
    private Html Kind(Figure part) => part.Measure == Measure.Munitions && words.Means.Noun(part) is { IsEmpty: false } said ? said : words.Phrases.Fill(Key(part.Unit) + ".kind");

    private Html ByWhom(Figure part) => Html.Trusted(Unit(part).Markup + words.Phrases.Fill("total.by", ("actors", words.Actors(part))).Markup);

    private Html By(Figure part) => words.Phrases.Fill("total.attacks.by", ("actors", words.Actors(part)));

    private Html Unit(Figure figure) => words.Phrases.Counted(Key(figure.Unit), figure.Stated() ?? 2, ("n", words.Number(figure)));

    private string Key(FigureUnit unit)
    {
        var key = $"unit.{Wording.Key(unit.ToString())}";
        return words.Phrases.Has(key + ".other") ? key : "unit.other";
    }
}
