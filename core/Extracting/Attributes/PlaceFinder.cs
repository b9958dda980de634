using Monitoring.Extracting.Geography;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Finds names of places: those that the gazetteer knows, and capitalised names that stand where only a place can ("the village
/// of X", "X town"). Actors, sources, institutions, people and datelines that bear a place's name are told apart.
/// </summary>
internal sealed class PlaceFinder
{
    /// <summary>How many names of a list are looked at.</summary>
    private const int LongestList = 12;

    private static readonly CategorySet Things = CategorySet.Of(LexicalCategory.Items, LexicalCategory.Victims, LexicalCategory.Predicates);

    private readonly Document _document;
    private readonly Passage _passage;
    private readonly Tagging _words;
    private readonly Tagging _not;
    private readonly Tagging _actors;
    private readonly NameRun _names;
    private readonly PersonNames _persons;
    private readonly PlaceSurroundings _around;
    private readonly List<PlaceMention> _found = [];

    private PlaceFinder(Passage passage)
    {
        _passage = passage;
        _document = passage.Document;
        _words = passage.PlaceWords;
        _not = passage.NotPlaces;
        _actors = passage.ActorNames;
        _names = passage.Names;
        _persons = new PersonNames(_document, _names, _words, _not);
        _around = new PlaceSurroundings(_document, _words, passage.Roads);
    }

    /// <summary>All places of a text.</summary>
    public static MentionList<PlaceMention> Find(Passage passage)
    {
        var finder = new PlaceFinder(passage);
        for (var token = 0; token < passage.Document.Tokens.Length;)
            token = Math.Max(finder.Read(token, passage.Country), token + 1);
        new PlaceCountries(passage, finder._found).Correct();
        new PlaceAreas(passage, finder._found).Fill();
        return new MentionList<PlaceMention>(finder._found);
    }

    private int Read(int token, string? country)
    {
        if (!_names.Starts(token) || _document.Tokens[token].Kind != TokenKind.Word)
            return token + 1;
        var places = _names.Longest(token, out var end);
        var typed = _around.IsTyped(token, end > token ? end : _names.End(token));
        var opens = places.Count > 0 && end < _names.End(token) && (_words.Is(end - 1, "opening") || (IsWord(token, end) && _around.IsNewName(token, _names.End(token))));
        if (opens && (IsLongerName(token, end) || (_words.Is(end - 1, "opening") && end == token + 1 && _document.Tokens[end].Capital && _actors.Over(end) is null && _words.Over(end) is null)))
            return Unknown(token);
        if ((_not.Is(token, "never") && end <= token + 1) || (places.Count > 0 && !typed && IsWord(token, end)))
            return token + 1;
        if (_names.HasNoCapitals && end <= token + 1 && (_words.Over(token) is not null || (!typed && !_around.IsStated(new TokenRange(token, end)) && !IsSeat(places))))
            return token + 1;
        if (end <= token + 1 && _words.Is(token, "direction") && _names.Longest(token + 1, out _).Any(place => place.IsArea || place.Precision == PlacePrecision.Country || place.Seat is 1 or 2))
            return token + 1;
        if (places.Count == 0)
            return typed || _around.IsNewName(token, _names.End(token)) || IsListed(token) ? Unknown(token) : token + 1;
        if (_names.GoesOn(end))
            return Unknown(token);
        if (!typed && (IsAcronym(token, end) || _persons.Holds(token) || _not.Is(token - 1, "armed")))
            return end;
        if ((typed || _around.IsNewName(token, _names.End(token), known: true)) && IsLongerName(token, end))
            return Unknown(token);
        if (!typed && IsPartOfAnother(token, end))
            return _names.End(token);
        Add(new TokenRange(token, end), places, country);
        return end;
    }

    /// <summary>Whether one of the places is an area or the seat of a governorate or a district.</summary>
    private static bool IsSeat(IReadOnlyList<GazetteerPlace> places) => places.Any(place => place.IsArea || place.Seat is 1 or 2);

    /// <summary>"in Lyman Kut": a known name is only a part of a longer one that no table has.</summary>
    private bool IsLongerName(int token, int end)
    {
        for (var next = end; next < _names.End(token); next++)
            if (_not.Over(next) is not null || _words.Over(next) is not null || _actors.Over(next) is not null || _document.Tokens[next].Kind != TokenKind.Word || _document.IsIn(next, Things))
                return false;
        return _names.End(token) > end && _document.Tokens[end].Capital;
    }

    /// <summary>"in X, Y and Z": what is joined to a place by commas and a last "and" is a place too.</summary>
    private bool IsListed(int token)
    {
        if (_found.Count == 0 || _found[^1].Role == PlaceRole.None || _found[^1].Level == PlacePrecision.Country || token - _found[^1].Wide.End is not 1 || !_around.IsNew(token, _names.End(token)))
            return false;
        var link = token - 1;
        if (_words.Is(link, "and"))
            return _around.IsStated(_found[^1].Range) && MayEndList(_names.End(token));
        for (var step = 0; step < LongestList && _document.IsSymbol(link, ','); step++)
        {
            var end = _names.Starts(link + 1) ? _names.End(link + 1) : link + 1;
            if (end == link + 1)
                return false;
            if (_words.Is(end, "and"))
                return _around.IsStated(_found[^1].Range) && _names.Starts(end + 1) && MayEndList(_names.End(end + 1));
            link = end;
        }

        return false;
    }

    /// <summary>What speaks or acts is no place of a list.</summary>
    private bool MayEndList(int end) => !_passage.SourceWords.Is(end, "said") && !_passage.Acts.Is(end, "does") && !_document.IsSymbol(end, '\'');

    /// <summary>A name that no table has, beside a word that only places have beside them.</summary>
    private int Unknown(int token)
    {
        var end = _names.End(token);
        var range = new TokenRange(token, end);
        if (end > token && !IsAllCapitals(range) && !Overlaps(_actors, range) && !IsWord(token, end) && !IsSource(token))
            _found.Add(new PlaceMention(range, _around.Kept(range), null, _around.Asked(range) ?? PlacePrecision.Town, _around.Role(range)));
        return Math.Max(end, token + 1);
    }

    private bool IsAllCapitals(TokenRange range) => range.Length == 1 && _document.Of(range.First).Length > 1 && _document.Text.AsSpan(_document.Tokens[range.First].Start, 2).IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>"MOSCOW. Nov 25 (Interfax) – …": capitals that are a sentence by themselves.</summary>
    private bool IsHead(TokenRange range)
    {
        var sentence = _document.Sentences[_document.SentenceOf(range.First)].Tokens;
        return IsAllCapitals(range) && sentence.First == range.First && sentence.Length <= range.Length + 1;
    }

    /// <summary>The name of an agency that reads like a place's.</summary>
    private bool IsAcronym(int token, int end) => end - token == 1 && _passage.SourceWords.Is(token, "speaker") && IsAllCapitals(new TokenRange(token, end));

    private bool IsWord(int token, int end) => (end - token == 1 || _names.HasNoCapitals || _document.IsSymbol(token + 1, '\'')) && _not.Over(token) is { } match && match.Range.Length >= 1;

    /// <summary>"Afrin Liberation Forces": a longer run of capitals of which the place is only a part, or a party's name.</summary>
    private bool IsPartOfAnother(int token, int end)
    {
        if (_actors.Over(token) is { } actor && (actor.Range.Length > end - token || actor.Range.First < token))
            return true;
        var whole = _names.End(token);
        return whole > end && !_words.Is(end, "area") && !_words.Is(end, "type") && !_words.Is(end, "rural") && !_words.Is(end, "institution") && end == token + 1
               && _document.Tokens[end] is { Kind: TokenKind.Word, Capital: true } && _names.Longest(end, out _).Count == 0;
    }

    private void Add(TokenRange range, IReadOnlyList<GazetteerPlace> places, string? country)
    {
        var asked = _around.Asked(range);
        var regions = PlaceLevels.Regions(_passage, range, _found);
        var place = PlaceChoice.Best(places, new PlaceContext(country, regions, asked, _document.Of(range)));
        if (place is { Precision: PlacePrecision.Governorate } && _around.Wide(range) is { Length: > 1 } whole && whole.Length > range.Length && _passage.Tables.Gazetteer.Find(_document.Of(whole)) is { Precision: PlacePrecision.Governorate } wider)
            place = wider;
        if (place is { Precision: PlacePrecision.Town, Seat: not 1 } && country is not null && place.Country != country)
            place = null;
        // "the X neighbourhood in Idlib city": not the town X of another governorate.
        if (asked == PlacePrecision.Neighbourhood && place is { Precision: PlacePrecision.Town, Adm1: { } elsewhere } && regions.Count > 0 && !regions.Contains(elsewhere))
            place = null;
        var areas = places.Any(p => p.Precision is PlacePrecision.Governorate or PlacePrecision.Region or PlacePrecision.Country);
        var wide = areas ? _around.Wide(range) : _around.Kept(range);
        // "a northwest Syria city": a city of that country, whose name is not said.
        if (place is { Precision: PlacePrecision.Country } && asked == PlacePrecision.Town && !(range.End < _document.Tokens.Length && _document.Tokens[range.End].Capital))
            (asked, wide) = (null, new TokenRange(wide.First, range.End));
        var level = PlaceLevels.Of(place, places, asked, areas && wide.Length > range.Length);
        var role = IsSource(range.First) || Speaks(wide) || _around.IsDateline(range) || IsHead(range) || IsParty(range, wide, level)
            ? PlaceRole.None
            : _around.Role(wide);
        _found.Add(new PlaceMention(range, wide, place, level, role));
    }

    /// <summary>"when Moscow shelled the town", "shelling by Moscow": a country, or a name beside what it did, that stands for those who did it.</summary>
    private bool IsParty(TokenRange range, TokenRange wide, PlacePrecision level) =>
        _actors.Over(range.First) is not null && !_around.IsLocated(range, wide) && (level == PlacePrecision.Country || _passage.Acts.Is(wide.End, "does") || _passage.Acts.Is(wide.First - 1, "by"));

    /// <summary>"Damascus said", "Ankara, for its part, denied": a capital that stands for its government.</summary>
    private bool Speaks(TokenRange wide) => _passage.SourceWords.Is(wide.End, "said") && !_passage.SourceWords.Is(wide.End, "none") && !_around.IsStated(wide) && !_words.Is(wide.First - 1, "of");

    private bool IsSource(int token)
    {
        foreach (var attribution in _passage.Attributions.In(new TokenRange(token - 14, token + 1)))
            if (attribution.Range.Contains(token))
                return true;
        return false;
    }

    private static bool Overlaps(Tagging tagging, TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
            if (tagging.Over(token) is not null)
                return true;
        return false;
    }
}
