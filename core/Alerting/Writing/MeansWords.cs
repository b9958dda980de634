using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Writing;

/// <summary>
/// Puts weapons and methods into words of one language: what the text calls them where it has a word that the phrases know, else the code's
/// own words, which say neither more nor how many.
/// </summary>
/// <param name="phrases">The language.</param>
public sealed class MeansWords(PhraseBook phrases)
{
    /// <summary>With a space before it: <c> in air strikes</c>; empty when not stated. Sources that call it differently are told by its code.</summary>
    public Html After(IReadOnlyList<Claim> claims) => After(Keys(claims));

    /// <summary>The same of one event of a total.</summary>
    public Html After(EventMention mention) => After(mention.Means.Select(code => Key(code, mention.Figures)));

    /// <summary>The same of one figure.</summary>
    public Html After(Figure figure) => After(figure.Means.Select(code => Key(code, [figure])));

    /// <summary><c>air strikes</c>.</summary>
    public Html Noun(IReadOnlyList<Claim> claims)
    {
        var keys = Keys(claims).ToArray();
        return keys.Length == 0 ? Html.Trusted(phrases["means.none.noun"]) : phrases.List([.. keys.Select(key => Html.Trusted(phrases[key + ".noun"]))]);
    }

    /// <summary><c>drone attack</c>: what happened, where the noun is of a thing.</summary>
    public Html Event(IReadOnlyList<Claim> claims)
    {
        var keys = Keys(claims).ToArray();
        return keys.Length == 0 ? Noun(claims) : phrases.List([.. keys.Select(key => Html.Trusted(phrases[phrases.Has(key + ".event") ? key + ".event" : key + ".noun"]))]);
    }

    /// <summary>The text's own word for the one thing that is counted; empty when it has none or there are several.</summary>
    public Html Noun(Figure figure) => figure.Means is [var code] && Key(code, [figure]) is var key && key != General(code) ? Html.Trusted(phrases[key + ".noun"]) : Html.Empty;

    private Html After(IEnumerable<string> keys)
    {
        var said = keys.Where(phrases.Has).Select(key => Html.Trusted(phrases[key])).ToArray();
        return said.Length == 0 ? Html.Empty : Html.Trusted(" " + phrases.List(said));
    }

    private IEnumerable<string> Keys(IReadOnlyList<Claim> claims) => claims.SelectMany(claim => claim.Means).Distinct().Select(code =>
    {
        var said = claims.Where(claim => claim.Means.Contains(code)).Select(claim => Key(code, claim.Figures)).Distinct(StringComparer.Ordinal).ToArray();
        return said.Length == 1 ? said[0] : Several(General(code), [.. said.SelectMany(key => key[(General(code).Length)..].Split('.', '+', StringSplitOptions.RemoveEmptyEntries))]);
    });

    /// <summary>Words of one code that all tell of several things of one kind, as strikes and raids do; a word that says no number may stand beside them.</summary>
    private string Several(string general, string[] words)
    {
        if (words.Length > 1 && phrases.Has($"{general}.differ"))
            return $"{general}.differ";
        if (words.Length == 0 || !phrases.Has($"{general}.several"))
            return general;
        var many = phrases[$"{general}.several.words"].Split('|');
        var beside = phrases[$"{general}.several.beside"].Split('|');
        return words.Intersect(many, StringComparer.Ordinal).Any() && !words.Except(many, StringComparer.Ordinal).Except(beside, StringComparer.Ordinal).Any() ? $"{general}.several" : general;
    }

    private static string General(Means code) => "means." + Wording.Key(code.ToString());

    /// <summary>Of the wholes; of parts only where no whole says it.</summary>
    private string Key(Means code, IReadOnlyList<Figure> figures)
    {
        var general = General(code);
        var wholes = figures.Where(figure => figure.SubsetOf is null && figure.Means.Contains(code)).ToArray();
        var start = Wording.Key(code.ToString()) + ".";
        var words = (wholes.Length > 0 ? wholes : figures).SelectMany(figure => figure.Weapons ?? []).Where(word => word.StartsWith(start, StringComparison.Ordinal))
            .Select(word => word[start.Length..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (words.Length == 0)
            return general;
        var key = $"{general}.{string.Join('+', words)}";
        if (phrases.Has(key))
            return key;

        return Several(general, words);
    }
}
