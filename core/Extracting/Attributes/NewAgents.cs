using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Parties that no table knows and that are said to have struck, in the text's own words: "fighters of the Red Lions Brigade",
/// "the Lakurawa group". They are never taken for the nearest one that is known.
/// </summary>
internal sealed class NewAgents
{
    /// <summary>No name of a group has more words.</summary>
    private const int LongestName = 6;

    private readonly Passage _passage;
    private readonly Document _document;
    private readonly AgentPatterns _patterns;

    private NewAgents(Passage passage, AgentPatterns patterns) => (_passage, _document, _patterns) = (passage, passage.Document, patterns);

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<Agent> Find(Passage passage, AgentPatterns patterns)
    {
        var finder = new NewAgents(passage, patterns);
        for (var token = 0; token < passage.Document.Tokens.Length; token++)
        {
            if (!finder.IsName(token) || finder.Name(token) is not { } name)
                continue;
            if (patterns.ActOf(name, adjective: false) is { } act)
                yield return new Agent(name, [], act, passage.Document.Of(name));
            token = name.End - 1;
        }
    }

    /// <summary>A run of capitalised words that ends in, or stands before, a word for an armed group; one that is blamed needs no such word.</summary>
    private TokenRange? Name(int first)
    {
        var end = first;
        while (end < _document.Tokens.Length && end - first < LongestName && (IsName(end) || (IsJoint(end) && IsName(end + 1))))
            end++;
        var strange = false;
        for (var token = first; token < end; token++)
            strange |= _document.Tokens[token].Word == Vocabulary.Unknown;
        var name = new TokenRange(first, end);
        if (name.Length > 1 && _passage.Acts.Is(end - 1, "groupName"))
            return IsCommon(name) ? null : name;
        if (!strange || IsPlace(first))
            return null;
        var noun = end;
        while (noun < end + 2 && _passage.Acts.Is(noun, "groupQuality"))
            noun++;
        if (_passage.Acts.Is(noun, "groupNoun") && !Capital(noun))
            return new TokenRange(first, noun + 1);
        return _patterns.ActOf(name, adjective: false) is AgentAct.Blame or AgentAct.Claim ? name : null;
    }

    /// <summary>"Infantry Division": a kind of unit and no name.</summary>
    private bool IsCommon(TokenRange name)
    {
        for (var token = name.First; token < name.End; token++)
            if (!_passage.Acts.Is(token, "common"))
                return false;
        return true;
    }

    private bool Capital(int token) => token < _document.Tokens.Length && _document.Tokens[token].Capital;

    private bool IsName(int token) =>
        token < _document.Tokens.Length && _document.Tokens[token] is { Kind: TokenKind.Word, Capital: true, Length: > 1 }
        && _passage.ActorNames.Over(token) is null && (_passage.Acts.Is(token, "groupName") || _passage.NotPlaces.Over(token) is null);

    private bool IsJoint(int token) => _document.IsSymbol(token, '-') && _document.Tokens[token].Glued;

    private bool IsPlace(int token) => _passage.Names.Longest(token, out _).Count > 0;
}
