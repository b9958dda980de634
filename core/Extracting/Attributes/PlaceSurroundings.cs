using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>What the words around a name say of it: its kind, its part in what happened, and the area that it gives its name to.</summary>
/// <param name="document">The text.</param>
/// <param name="words">The table of words around places.</param>
/// <param name="roads">Roads between places.</param>
internal sealed class PlaceSurroundings(Document document, Tagging words, PlaceRoads roads)
{
    /// <summary>How far before a name the word that gives it its role may stand, in tokens.</summary>
    private const int Far = 7;

    /// <summary>A dateline ends within this many tokens of its line.</summary>
    private const int LongestDateline = 10;

    /// <summary>Whether a word such as "village" or "town" stands right beside a name.</summary>
    public bool IsTyped(int first, int end)
    {
        if (words.Is(end, "type") || (words.Is(end, "road") && words.Is(Before(first), "in")))
            return true;
        var of = Before(first);
        if (!IsOf(of))
            return words.Is(of, "type") && words.Over(of)!.Value.Range.End == of + 1 && !IsLower(of + 1, first);
        var type = Before(of);
        return words.Is(type, "type") || words.Is(type, "rural");
    }

    /// <summary>A capitalised word that no table of the language knows, right behind "in" or "near": "in Pahalgam".</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="known">Whether its first word may be known.</param>
    public bool IsNewName(int first, int end, bool known = false) =>
        words.Is(first - 1, "plain") && (document.Tokens[first].Length > 3 || end > first + 1) && (known || HasNewWord(first, end)) && !IsInstitution(end)
        && (end >= document.Tokens.Length || document.Tokens[end].Kind != TokenKind.Symbol || document.IsSymbol(end, ',') || document.IsSymbol(end, '.') || document.IsSymbol(end, ';'));

    /// <summary>Whether a name has a word that no table of the language knows.</summary>
    public bool IsNew(int first, int end) => HasNewWord(first, end) && !IsInstitution(end);

    /// <summary>Whether a preposition of place, a word such as "villages of", or another name of a list stands before it.</summary>
    public bool IsStated(TokenRange name) =>
        words.Is(Before(name.First), "in") || words.Is(Before(name.First), "near") || words.Is(Before(name.First), "plain") || words.Is(Before(name.First), "type") || words.Is(Before(name.First), "and")
        || document.IsSymbol(Before(name.First), ',');

    /// <summary>The name with a word behind it that is kept with every name: "X camp".</summary>
    public TokenRange Kept(TokenRange name) => words.Is(name.End, "kept") ? new TokenRange(name.First, words.Over(name.End)!.Value.Range.End) : name;

    private bool HasNewWord(int first, int end)
    {
        for (var token = first; token < end; token++)
            if (document.Tokens[token] is { Kind: TokenKind.Word, Word: Vocabulary.Unknown, Capital: true })
                return true;
        return false;
    }

    /// <summary>The kind of place that the words beside a name ask for; null when they ask for none.</summary>
    public PlacePrecision? Asked(TokenRange name)
    {
        if (IsInstitution(name.End))
            return null;
        var after = Kind(name.End);
        if (after is not null && !(words.Is(name.End, "type") && IsOf(words.Over(name.End)!.Value.Range.End)))
            return after;
        var of = Before(name.First);
        return IsOf(of) ? Kind(Before(of)) : null;
    }

    /// <summary>The name with what makes it an area: directions, "countryside of" before it, "city", "province", "countryside" after it.</summary>
    public TokenRange Wide(TokenRange name)
    {
        var end = name.End;
        while (words.Is(end, "direction") && words.Is(end + 1, "rural"))
            end++;
        if (words.Is(end, "area") || words.Is(end, "rural"))
            end = words.Over(end)!.Value.Range.End;
        else
            end = name.End;
        var first = name.First;
        var of = Before(first);
        var isOf = IsOf(of) && (words.Is(Before(of), "rural") || words.Is(Before(of), "area"));
        if (isOf)
            first = words.Over(Before(of))!.Value.Range.First;
        return new TokenRange(isOf && words.Is(first, "type") ? first : Directions(first), end);
    }

    /// <summary>What part a place plays: where it happened, where somebody came from or went to, or none.</summary>
    public PlaceRole Role(TokenRange name)
    {
        if (IsNameOfOther(name) || IsReference(name))
            return PlaceRole.None;
        for (var (token, gap) = (name.First - 1, 0); token >= 0 && gap < Far && document.Tokens[token].Kind == TokenKind.Word; token--, gap++)
        {
            var isJourney = (words.Is(token, "from") || words.Is(token, "to")) && !roads.Leads(token);
            if (isJourney && words.Is(token, "from"))
                return PlaceRole.From;
            if (isJourney && !words.Is(token - 1, "direction"))
                return PlaceRole.To;
            if (words.Is(token, "person") && gap == 0)
                return PlaceRole.None;
            if (!words.Is(token, "filler") && !words.Is(token, "direction") && !words.Is(token, "type") && !words.Is(token, "rural") && !words.Is(token, "area") && !document.Tokens[token].Capital)
                break;
            if (words.Is(token, "in") && !IsOf(token))
                break;
        }

        return PlaceRole.At;
    }

    /// <summary>Whether a preposition of place or a word of area stands beside it: then even a country is a place.</summary>
    public bool IsLocated(TokenRange name, TokenRange wide) =>
        wide.Length > name.Length || (words.Is(Before(wide.First), "in") && !IsOf(Before(wide.First))) || words.Is(Before(wide.First), "near");

    /// <summary>"RAQQA, Syria (North Press) – …", "Damascus, SANA-": where and by whom it was written.</summary>
    public bool IsDateline(TokenRange name)
    {
        var sentence = document.Sentences[document.SentenceOf(name.First)].Tokens;
        if (name.First - sentence.First > LongestDateline || name.First < sentence.First)
            return false;
        for (var token = sentence.First; token < Math.Min(sentence.End, sentence.First + LongestDateline + 4); token++)
        {
            var kind = document.Tokens[token].Kind;
            if (document.IsSymbol(token, '-') && token >= name.End && IsDash(token))
                return true;
            if (kind == TokenKind.Word && !document.Tokens[token].Capital && !document.Tokens[token].Glued)
                return false;
        }

        return false;
    }

    /// <summary>"some 60 kilometres south of the capital city X": the place lies elsewhere.</summary>
    private bool IsReference(TokenRange name)
    {
        var of = name.First - 1;
        for (var gap = 0; of >= 0 && gap < Far && !words.Is(of, "direction") && document.Tokens[of].Kind is TokenKind.Word or TokenKind.Symbol && !document.IsSymbol(of, ',') && !document.IsSymbol(of, '.'); of--)
            gap++;
        if (of < 0 || !words.Is(of, "direction") || !IsOf(of + 1))
            return false;
        for (var token = of - 1; token >= 0 && token >= of - Far; token--)
            if (words.Is(token, "distance"))
                return true;
        return false;
    }

    private bool IsDash(int token) => !document.Tokens[token].Glued || (token + 1 < document.Tokens.Length && !document.Tokens[token + 1].Glued);

    private bool IsNameOfOther(TokenRange name)
    {
        var after = name.End;
        if (document.IsSymbol(after, '-') && document.Tokens[after].Glued && after + 1 < document.Tokens.Length && document.Tokens[after + 1] is { Kind: TokenKind.Word, Capital: false, Glued: true })
            return true;
        // "the governor of Turkey's Hatay province"
        var isOwned = name.First > 2 && document.Tokens[name.First - 1].Glued && document.IsSymbol(name.First - 2, '\'');
        var of = Before(isOwned ? name.First - 3 : name.First);
        if (IsOf(of) && words.Is(Before(of), "belongs"))
            return true;
        return (IsInstitution(after) && !IsStruck(name)) || (after < document.Tokens.Length && document.Tokens[after].Capital && IsInstitution(after + 1));
    }

    /// <summary>"Homs hospital", "Syria Today"; "in Homs today" is none.</summary>
    private bool IsInstitution(int token) =>
        words.Is(token, "institution") && (document.Tokens[token].Capital || !Array.Exists(words.Over(token)!.Value.Cues, cue => cue.Has("capital")));

    /// <summary>"a strike on Atareb hospital", "shells hit Aleppo University": a building tells where it happened, unless it speaks or takes somebody in.</summary>
    private bool IsStruck(TokenRange name) => words.Is(name.End, "site") && words.Is(Before(name.First), "struck");

    private PlacePrecision? Kind(int token)
    {
        if (words.Over(token) is not { } match)
            return null;
        foreach (var cue in match.Cues)
            if (cue.Value.Length > 0 && Enum.TryParse<PlacePrecision>(cue.Value, ignoreCase: true, out var precision))
                return precision;
        return null;
    }

    private int Directions(int first)
    {
        while (true)
        {
            var before = first - 1;
            while (document.IsSymbol(before, '-') || document.IsSymbol(before, ',') || words.Is(before, "and"))
                before--;
            if (before < 0 || !words.Is(before, "direction") || (before < first - 1 && !words.Is(first, "direction")))
                return first;
            first = words.Over(before)!.Value.Range.First;
        }
    }

    private int Before(int token)
    {
        token--;
        while (token >= 0 && (words.Is(token, "article") || document.IsSymbol(token, '"')))
            token--;
        return token;
    }

    private bool IsOf(int token) => words.Is(token, "of");

    private bool IsLower(int token, int end)
    {
        for (; token < end; token++)
            if (document.Tokens[token].Kind != TokenKind.Word)
                return true;
        return false;
    }
}
