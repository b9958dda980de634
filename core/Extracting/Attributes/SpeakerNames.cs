using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Which words name a source: "activists", "the official news agency SANA", a name in capitals; and which part of them is its name.</summary>
/// <param name="passage">The text.</param>
internal sealed class SpeakerNames(Passage passage)
{
    /// <summary>No name that only a verb of people vouches for has more words.</summary>
    private const int LongestStrange = 7;

    /// <summary>Outlets are named by their hours or their channel.</summary>
    private const int OutletDigits = 2;

    private readonly Document _document = passage.Document;
    private readonly Tagging _sources = passage.SourceWords;

    /// <summary>Whether words name a source.</summary>
    /// <param name="name">The words.</param>
    /// <param name="strong">Whether only people and their organisations do what the verb says.</param>
    public bool Are(TokenRange name, bool strong) => HasSpeaker(name) || (strong && MaySpeak(name));

    /// <summary>The part of them that names it.</summary>
    public TokenRange Of(TokenRange name) => Short(Owner(name));

    /// <summary>"the head of the office for …, First Last, said": a name of two or three words.</summary>
    public bool IsPerson(int first, int end)
    {
        for (var token = first; token < end; token++)
            if (_document.Tokens[token] is not { Kind: TokenKind.Word, Capital: true } || _sources.Is(token, "speaker"))
                return false;
        return end - first is 2 or 3;
    }

    /// <summary>"police and hospital officials".</summary>
    public bool JoinsSpeakers(int token) => _sources.Is(token, "and") && (_sources.Is(token - 1, "speaker") || _sources.Is(token - 1, "joined"));

    /// <summary>A short run with neither verb nor number that is not itself struck out as a source.</summary>
    private bool MaySpeak(TokenRange name)
    {
        for (var token = name.First; token < name.End; token++)
            if (_document.Tokens[token].Kind != TokenKind.Word || _sources.Is(token, "verb") || _sources.Is(token, "said") || _sources.Is(token, "notSaid") && token == name.First && !IsArticle(token))
                return false;
        return name.Length > 1 && name.Length <= LongestStrange;
    }

    private bool IsArticle(int token) => _document.Tokens[token].Length <= 3 && !_sources.Is(token, "verb") && _sources.Is(token, "article");

    /// <summary>"SNHR's annual report said": who stands before the possessive speaks, when no speaker stands behind it.</summary>
    private TokenRange Owner(TokenRange name)
    {
        var owner = -1;
        for (var token = name.First + 1; token < name.End; token++)
            if (owner < 0 && _document.IsSymbol(token, '\'') && _document.Tokens[token].Glued && _document.Tokens[token - 1].Capital)
                owner = token;
            else if (owner >= 0 && token > owner + 1 && (_document.Tokens[token].Capital || _sources.Is(token, "speaker")))
                return name;
        return owner > 0 ? new TokenRange(name.First, owner) : name;
    }

    /// <summary>"France 24", "the Suwayda 24 news site": two digits right behind a capital word, with no noun that they could count.</summary>
    private bool IsOfName(int token, TokenRange name) =>
        token > name.First && _document.Tokens[token].Length == OutletDigits && _document.Tokens[token - 1] is { Capital: true, Kind: TokenKind.Word }
        && !passage.Times.Any(name) && (token + 1 == name.End || _sources.Is(token + 1, "speaker") || _sources.Is(token + 1, "outlet"));

    /// <summary>"the 6th Infantry Division": armies number their formations.</summary>
    private bool IsFormation(int token, TokenRange name) =>
        token + 2 < name.End && _document.Tokens[token + 1] is { Kind: TokenKind.Word, Glued: true, Length: 2 } && _document.Tokens[token + 2] is { Kind: TokenKind.Word, Capital: true };

    /// <summary>"the official news agency SANA": the abbreviation names it.</summary>
    private TokenRange Short(TokenRange name)
    {
        var last = name.End - 1;
        var text = _document.Of(last);
        return name.Length > 2 && text.Length > 1 && !text.ContainsAnyExceptInRange('A', 'Z') && _sources.Is(last - 1, "speaker") ? new TokenRange(last, name.End) : name;
    }

    /// <summary>A source is named by a word such as "activists" or by a name in capitals, and says no number.</summary>
    public bool HasSpeaker(TokenRange name)
    {
        var speaker = false;
        for (var token = name.First; token < name.End; token++)
        {
            if ((_document.Tokens[token].Kind == TokenKind.Number && !IsOfName(token, name) && !IsFormation(token, name)) || _sources.Is(token, "verb"))
                return false;
            speaker |= _sources.Is(token, "speaker") || _document.Tokens[token].Kind == TokenKind.Number || (_document.Tokens[token].Capital && token > name.First);
        }

        return speaker || (name.Length == 1 && _document.Tokens[name.First].Capital && _document.Tokens[name.First].Length > 1 && passage.Means.Over(name.First) is null);
    }
}
