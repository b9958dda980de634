using Monitoring.Extracting.Geography;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Says which party a name means here: general names ("the army", "rebels") mean the party of the country that the report is about,
/// "the militants" those named before.
/// </summary>
/// <param name="passage">The text.</param>
/// <param name="country">ISO code of the country that the report is about; null when that is not known.</param>
internal sealed class ActorChoice(Passage passage, string? country)
{
    /// <summary>The code of names that stand for a party named before.</summary>
    public const string Previous = "previous";

    /// <summary>The code of words that call somebody a name without naming them ("terrorist groups"): kept in the text's own words.</summary>
    public const string Said = "said";

    /// <summary>The code of words for somebody who is none of those named ("other parties").</summary>
    public const string Nobody = "nobody";

    /// <summary>The feature of names that mean a party only in reports on its country.</summary>
    public const string General = "general";

    private const string Adjective = "adjective";

    /// <summary>Before the code of the only country in whose reports a row holds.</summary>
    private const string Only = "in=";

    /// <summary>How many sentences back a party may be named.</summary>
    private const int Back = 4;

    private readonly List<(int Token, IReadOnlyList<Actor> Actors, bool Adjective)> _named = [];

    /// <summary>The parties that a name may mean; empty when it means none that the table knows.</summary>
    public IReadOnlyList<Actor> Of(CueMatch name)
    {
        var actors = Known(name);
        if (actors.Count > 0)
            _named.Add((name.Range.First, actors, IsAdjective(name)));
        return actors;
    }

    /// <summary>Whether a name is nothing but an adjective ("Russian").</summary>
    public static bool IsAdjective(CueMatch name) => name.Cues.All(cue => cue.Has(Adjective));

    private IReadOnlyList<Actor> Known(CueMatch name)
    {
        var own = In(country is null ? null : Only + country, name.Cues.Where(cue => !cue.Is(Previous)).ToList());
        var actors = own.Select(cue => passage.Tables.Actors[cue.Code]).OfType<Actor>().ToList();
        var general = own.TrueForAll(cue => cue.Has(General));
        if (actors.Count > 0 && (!general || actors.Exists(actor => actor.Country == country)))
            return actors;
        foreach (var cue in name.Cues)
            if (cue.Is(Previous) && Before(name.Range.First, cue.Value) is { } named && !(country is null && actors.Count > 0 && named.Adjective))
                return named.Actors;
        if (country is null || actors.Count == 0)
            return general ? [.. actors.Where(actor => actor.Country == Gazetteer.HomeCountry)] : actors;
        return actors[0].Kind == ActorTable.State ? [.. passage.Tables.Actors.Of(country, ActorTable.State)] : [];
    }

    /// <summary>Rows that hold in this country alone stand for all others of the name; those of another country are none.</summary>
    private static List<Cue> In(string? here, List<Cue> rows) =>
        here is not null && rows.FindAll(cue => cue.Has(here)) is { Count: > 0 } local ? local : rows.FindAll(cue => !cue.Value.Contains(Only, StringComparison.Ordinal));

    /// <summary>The party of a kind that was named last; one that only its adjective names ("Russian raids") is not "the army" of a report on an unknown country.</summary>
    private (IReadOnlyList<Actor> Actors, bool Adjective)? Before(int token, string kind)
    {
        var sentence = passage.Document.SentenceOf(token);
        for (var i = _named.Count - 1; i >= 0 && passage.Document.SentenceOf(_named[i].Token) >= sentence - Back; i--)
            if (_named[i].Actors.Any(actor => actor.Kind == kind) && _named[i].Token < token)
                return (_named[i].Actors, _named[i].Adjective);
        return null;
    }
}
