using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Puts places into words of one language, never finer than the source.</summary>
/// <param name="phrases">The language.</param>
/// <param name="quoting">Tells names of victims from places.</param>
/// <param name="local">Names of places as people there write them.</param>
public sealed class PlaceWords(PhraseBook phrases, QuotingRules quoting, LocalNames local)
{
    /// <summary><c>Atareb, Aleppo</c>, never finer than the source; as a heading, so with a capital.</summary>
    public Html Heading(IReadOnlyList<FigurePlace> places) => places.Count == 0
        ? Html.Trusted(phrases["place.gap"])
        : InGovernorate(places[0], places[0].Near ? phrases.Fill("place.near", ("place", Html.Text(places[0].Text))) : Html.Text(char.ToUpperInvariant(places[0].Text[0]) + places[0].Text[1..]));

    /// <summary>With what stands before it in a sentence: <c> in Atareb, Aleppo</c>, a town with its local name behind it.</summary>
    /// <param name="places">The finest first.</param>
    /// <param name="sentence">Sentence that names the first one: where it says that the place lies is told too; null when there is none.</param>
    public Html At(IReadOnlyList<FigurePlace> places, string? sentence = null) =>
        places.Count == 0 ? phrases.Fill("at.none") : phrases.Fill(places[0].Near ? "at.near" : "at", ("place", Within(places, withLocalName: true, sentence)));

    /// <summary>The same inside a sentence: <c>the northern countryside of Aleppo</c>.</summary>
    public Html Within(IReadOnlyList<FigurePlace> places, bool withLocalName = false, string? sentence = null)
    {
        if (places.Count == 0)
            return Html.Trusted(phrases["place.gap"]);
        var name = Html.Text(places[0].Text);
        if (withLocalName && phrases.Has("place.local") && local.Of(places[0]) is { } written)
            name = phrases.Fill("place.local", ("place", name), ("local", Html.Text(written)));
        var described = char.IsLower(places[0].Text[0]) && phrases["place.described.words"].Split('|').Any(words => $" {places[0].Text} ".Contains($" {words} ", StringComparison.Ordinal));
        if (described)
            name = phrases.Fill("place.described", ("place", name));
        if (sentence is null || new PlaceDirections(phrases).Of(places[0], sentence) is not { } lies)
            return InGovernorate(places[0], name);
        name = phrases.Fill("place.lies", ("place", name), ("direction", Html.Text(lies)));
        return Names(places[0], lies) ? name : InGovernorate(places[0], name);
    }

    /// <summary>Places of claims, finest first; what is the end of a victim's name is no place.</summary>
    public IReadOnlyList<FigurePlace> Of(IEnumerable<Claim> claims) =>
        [.. claims.SelectMany(claim => claim.Places.Where(place => !claim.Figures.Any(figure => figure.Places.Contains(place) && quoting.IsPerson(figure.Evidence, place.Text))))
            .OrderBy(place => place.Precision ?? PlacePrecision.Town)];

    /// <summary>A governorate as readers write it.</summary>
    public Html Governorate(string adm1) => Html.Text(phrases.Has($"adm1.{adm1}") ? phrases[$"adm1.{adm1}"] : adm1);

    /// <summary>True when the words have the name of the place's governorate in them.</summary>
    private bool Names(FigurePlace place, string words) => place.Adm1 is { } adm1 && words.Contains(Html.Plain(Governorate(adm1).Markup), StringComparison.OrdinalIgnoreCase);

    private Html InGovernorate(FigurePlace place, Html name) =>
        place.Adm1 is not { } adm1 || Names(place, place.Text)
            ? name
            : phrases.Fill("place.in", ("place", name), ("governorate", Governorate(adm1)));
}
