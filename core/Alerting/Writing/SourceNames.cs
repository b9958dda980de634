using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>Names of those who speak in posts, with their ownership, and the verbs that go with them.</summary>
/// <param name="phrases">The language.</param>
public sealed class SourceNames(PhraseBook phrases)
{
    /// <summary><c>SANA (Syrian state agency)</c>: ownership at each mention, one form for all; <c>the United Nations</c>.</summary>
    public Html Of(Origin origin) => origin.Ownership is { } ownership
        ? phrases.Fill("source.owned", ("name", Name(origin)), ("ownership", Html.Text(ownership)))
        : Name(origin);

    /// <summary>An office or a body that is called by what it is has an article; one that a text names with another one keeps that.</summary>
    private Html Name(Origin origin) => Words("source.article.words").Any(word => origin.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || origin.Name.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase))
        && !Words("source.article.not").Any(word => origin.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && !Words("articles").Any(word => origin.Name.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
        ? phrases.Fill("source.article", ("name", Html.Text(origin.Name)))
        : Html.Text(origin.Name);

    /// <summary>The same behind the dot of a first line: with a capital.</summary>
    public Html AtHead(Origin origin) => AtHead([origin], 1);

    /// <summary>Several of them behind the dot of a first line: with a capital.</summary>
    public Html AtHead(IReadOnlyList<Origin> origins, int most) => List(origins, most) is { Markup: [var first, .. var rest] } list && char.IsLower(first) && !(origins[0].HasTag && char.IsLower(origins[0].Name[0]))
        ? Html.Trusted(char.ToUpperInvariant(first) + rest)
        : List(origins, most);

    /// <summary>Who says so, and in whose report where that is another one.</summary>
    public Html Via(Claim claim) => claim.Publisher.Id == claim.Origin.Id
        ? Of(claim.Origin)
        : phrases.Fill("source.via", ("origin", Of(claim.Origin)), ("publisher", Of(claim.Publisher)));

    /// <summary>A watched source, told from its sisters in other languages.</summary>
    public Html Of(WatchedName source)
    {
        var name = source.Edition is { } edition
            ? phrases.Fill("source.edition", ("name", Html.Text(source.Name)), ("language", Html.Text(phrases.Has($"language.{edition}") ? phrases[$"language.{edition}"] : edition)))
            : Html.Text(source.Name);
        return source.Ownership is { } ownership ? phrases.Fill("source.owned", ("name", name), ("ownership", Html.Text(ownership))) : name;
    }

    /// <summary>Several of them, each with its ownership; no more than three are named in a first line.</summary>
    public Html List(IEnumerable<Origin> origins, int most = int.MaxValue)
    {
        var named = origins.DistinctBy(origin => origin.Id).Select(Of).ToArray();
        return named.Length <= most
            ? phrases.List(named)
            : phrases.List([.. named.Take(most - 1), phrases.Counted("source.others", named.Length - most + 1, ("n", Html.Text(phrases.Number(named.Length - most + 1))))]);
    }

    /// <summary>A verb that goes with a source: <c>SOHR says</c>, <c>White Helmets say</c>.</summary>
    /// <param name="key">Last part of the phrase's key.</param>
    /// <param name="origin">Who.</param>
    public Html Verb(string key, Origin origin)
    {
        var plural = Words("source.plural.words").Any(word => origin.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        return phrases.Counted($"does.{key}", plural ? 2 : 1);
    }

    /// <summary>What is a source's own: <c>SOHR’s total</c>, <c>White Helmets’ total</c>, <c>the total of SANA (Syrian state agency)</c>.</summary>
    /// <param name="key">The phrase; with <c>.s</c> for names on an s, with <c>.owned</c> behind which an ownership stands in brackets.</param>
    /// <param name="origin">Who.</param>
    /// <param name="values">The other places to fill.</param>
    public Html Own(string key, Origin origin, params (string Name, Html Value)[] values)
    {
        var form = origin.Ownership is not null ? ".owned" : origin.Name.EndsWith(phrases["source.ends.s"], StringComparison.OrdinalIgnoreCase) ? ".s" : string.Empty;
        return phrases.Fill(key + form, [("source", Of(origin)), .. values]);
    }

    private string[] Words(string key) => phrases[key].Split('|');
}
