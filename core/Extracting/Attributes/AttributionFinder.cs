using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Finds who says what: "X said", "said X" after a quotation, "according to X"; "he said" takes the source named before.</summary>
internal sealed class AttributionFinder
{
    /// <summary>A longer run of words is no name of a source.</summary>
    private const int LongestName = 14;

    /// <summary>A day between a verb of saying and its source starts within this many tokens.</summary>
    private const int LongestDay = 6;

    /// <summary>A source before a colon has at most so many words, less one.</summary>
    private const int LongestLabel = 7;

    /// <summary>A role of more words than this is not short: the name behind it is the source.</summary>
    private const int LongestRole = 4;

    /// <summary>The longest aside in commas between a source and its verb, in tokens.</summary>
    private const int LongestAside = 30;

    private readonly Passage _passage;
    private readonly SpeakerNames _names;
    private readonly ActWords _words;
    private readonly Document _document;
    private readonly Tagging _sources;
    private readonly MentionList<TimeSpanMention> _times;
    private readonly List<Attribution> _found = [];

    private AttributionFinder(Passage passage)
    {
        _passage = passage;
        _names = new SpeakerNames(passage);
        _words = new ActWords(passage.Document, passage.Acts);
        _document = passage.Document;
        _sources = passage.SourceWords;
        _times = passage.Times;
    }

    /// <summary>All attributions of a text, ordered by where the source stands.</summary>
    public static MentionList<Attribution> Find(Passage passage)
    {
        var finder = new AttributionFinder(passage);
        foreach (var match in finder._sources.Matches)
            finder.Read(match);
        foreach (var sentence in passage.Document.Sentences)
            finder.Label(sentence.Tokens);
        return new MentionList<Attribution>([.. finder._found.OrderBy(a => a.Range.First)]);
    }

    private void Read(CueMatch match)
    {
        var (first, end) = (match.Range.First, match.Range.End);
        var sentence = _document.Sentences[_document.SentenceOf(first)].Tokens;
        if (match.Is("ifResponsible") && !_passage.Acts.Any(sentence with { First = end }, "responsible"))
            return;
        if (match.Is("accuses"))
            Keep(Accuser(end, sentence), first, sentence);
        else if (match.Is("according") && _sources.Is(end, "pronoun") && sentence.Contains(end))
            Pronoun(_sources.Over(end)!.Value.Range, sentence);
        else if (match.Is("tally"))
            Keep(Teller(first, sentence), first, sentence);
        else if (match.Is("according"))
            Keep(After(end, sentence), first, sentence);
        else if (match.Is("said"))
            Said(match.Range, sentence);
        else if (match.Is("saying"))
            Keep(Subject(sentence, first), first, sentence);
    }

    /// <summary>"by Washington's count": whoever counts; empty for any other word of counting.</summary>
    private TokenRange Teller(int word, TokenRange sentence)
    {
        var end = word - 1;
        while (end > sentence.First && !_document.IsSymbol(end, '\'') && word - end < LongestLabel)
            end--;
        var first = end;
        while (first > sentence.First && end - first < LongestLabel && !_passage.Acts.Is(first - 1, "by"))
            first--;
        return first > sentence.First && first < end && _passage.Acts.Is(first - 1, "by") ? new TokenRange(first, end) : new TokenRange(word, word);
    }

    /// <summary>Where the verb stands before its subject: who accuses ends where the party begins that is accused.</summary>
    private TokenRange Accuser(int first, TokenRange sentence)
    {
        var name = After(first, sentence);
        foreach (var party in _passage.ActorNames.In(new TokenRange(first + 1, name.End)))
            if (!ActorChoice.IsAdjective(party))
                return new TokenRange(first, party.Range.First);
        return name;
    }

    /// <summary>"The agency gave another account, saying …", "The group claimed the attack and said …": the names and nouns of speakers that the sentence begins with.</summary>
    private TokenRange Subject(TokenRange sentence, int verb)
    {
        var first = sentence.First;
        while (first < verb && (_sources.Is(first, "lead") || Parts(first)))
            first++;
        // ", the agency said, adding that": whoever spoke last speaks on.
        if (_found.Count > 0 && _found[^1].Range.First >= sentence.First && _found[^1].Range.End <= verb)
            return _found[^1].Range;
        var end = first;
        for (var token = first; token < verb && token <= end + 1 && token < first + LongestLabel && !Parts(token); token++)
            if (_sources.Is(token, "speaker") || _document.Tokens[token].Capital)
                end = token + 1;
        return new TokenRange(first, end);
    }

    /// <summary>"The Observatory: three killed in …": a source before a colon at the head of its sentence.</summary>
    private void Label(TokenRange sentence)
    {
        for (var token = sentence.First; token < Math.Min(sentence.End - 1, sentence.First + LongestLabel); token++)
        {
            if (!_document.IsSymbol(token, ':'))
                continue;
            if (token > sentence.First && _document.Tokens[sentence.First].Kind == TokenKind.Word && _sources.Is(token - 1, "speaker"))
                Keep(new TokenRange(sentence.First, token), sentence.First, sentence);
            return;
        }
    }

    private void Said(TokenRange verb, TokenRange sentence)
    {
        var end = verb.First;
        while (end > sentence.First && IsAdverb(end - 1))
            end--;
        if (end > sentence.First && _sources.Is(end - 1, "and") && !_words.IsNumber(sentence.First) && Keep(Subject(sentence, end - 1), verb.First, sentence))
            return;
        if (end > sentence.First && (_sources.Is(end - 1, "notSaid") || _document.IsSymbol(end - 1, '(')))
            return;
        if (end > sentence.First && _sources.Is(end - 1, "pronoun"))
            Pronoun(new TokenRange(end - 1, end), sentence);
        else if (end == sentence.First || Quote(end - 1) || (IsComma(end - 1) && Quote(end - 2)))
            Keep(After(verb.End, sentence), verb.First, sentence);
        else if (!(IsComma(end - 1) && end == verb.First && !_sources.Is(verb.First, "told") && !_sources.Is(verb.First, "subject") && Keep(After(NotTime(verb.End), sentence), verb.First, sentence))
                 && !Keep(Before(end, sentence), verb.First, sentence, _sources.Is(verb.First, "strong")))
            Keep(After(AfterTime(verb.End, sentence), sentence), verb.First, sentence);
    }

    /// <summary>"announced Thursday, January 16, the …": the source follows the day.</summary>
    private int AfterTime(int token, TokenRange sentence)
    {
        var first = token;
        foreach (var time in _times.In(new TokenRange(first, Math.Min(first + LongestDay, sentence.End))))
            if (time.Range.First <= token + 1)
                token = time.Range.End;
        return token > first && IsComma(token) ? token + 1 : sentence.End;
    }

    /// <summary>The token itself; a day is no source.</summary>
    private int NotTime(int token) => _times.Any(new TokenRange(token, token + 1)) ? _document.Tokens.Length : token;

    private bool IsAdverb(int token) => _sources.Is(token, "adverb") && !_sources.Is(token, "speaker");

    private bool IsComma(int token) => _document.IsSymbol(token, ',');

    private bool Quote(int token) => _document.IsSymbol(token, '"');

    private void Pronoun(TokenRange range, TokenRange sentence)
    {
        if (_found.Count > 0)
            _found.Add(new Attribution(range, _found[^1].Text, new TokenRange(range.First, sentence.End)));
    }

    /// <summary>The words before a verb of saying, back to the start of their clause; an aside in commas is left out.</summary>
    private TokenRange Before(int end, TokenRange sentence)
    {
        if (IsComma(end - 1) && AsideStart(end - 1, sentence) is { } start)
        {
            if (_names.IsPerson(start + 1, end - 1) && start - RoleStart(start, sentence) > LongestRole)
                return new TokenRange(start + 1, end - 1);
            end = start;
        }

        var first = end;
        while (first > sentence.First && end - first <= LongestName && !Parts(first - 1) && (!_sources.Is(first - 1, "cut") || _sources.Is(first - 1, "relative") || _names.JoinsSpeakers(first - 1)) && (!_sources.Is(first - 1, "said") || first - 1 == sentence.First))
            first--;
        for (var token = first + 1; token < end; token++)
            if (_sources.Is(token, "relative") || _document.IsSymbol(token, '('))
                end = token;
        while (first < end && (_sources.Is(first, "lead") || _document.Tokens[first].Kind == TokenKind.Symbol))
            first++;
        return new TokenRange(first, end);
    }

    /// <summary>Where the words before a comma start their clause.</summary>
    private int RoleStart(int comma, TokenRange sentence)
    {
        var first = comma;
        while (first > sentence.First && comma - first <= LongestName && !Parts(first - 1))
            first--;
        return first;
    }

    /// <summary>The comma that opens the aside which ends at a comma.</summary>
    private int? AsideStart(int comma, TokenRange sentence)
    {
        var opening = -1;
        for (var token = comma - 1; token > sentence.First && comma - token <= LongestAside; token--)
        {
            if (Quote(token) || _document.IsSymbol(token, ';') || (_document.IsSymbol(token, '-') && !_document.Tokens[token].Glued))
                break;
            if (IsComma(token) && Before(token, sentence) is { Length: > 0 } name && (name.Length > 1 || name.First == sentence.First || _sources.Is(name.First, "speaker")) && _names.HasSpeaker(name))
                opening = token;
        }

        return opening > 0 ? opening : null;
    }

    private TokenRange After(int first, TokenRange sentence)
    {
        var end = first;
        while (end < sentence.End && end - first <= LongestName && !Parts(end) && !_document.IsSymbol(end, '.') && !_document.IsSymbol(end, '(') && (!_sources.Is(end, "cut") || end == first)
               && !(_sources.Is(end, "said") && end > first + 1))
            end++;
        return new TokenRange(first, end);
    }

    private bool Parts(int token) =>
        IsComma(token) || Quote(token) || _document.IsSymbol(token, ';') || _document.IsSymbol(token, ':') || _document.IsSymbol(token, '|') || _document.Tokens[token].Kind == TokenKind.Break
        || (_document.IsSymbol(token, '-') && !_document.Tokens[token].Glued);

    /// <summary>"A military source said …. The source added": the fuller name before it that ends in the same noun; null when there is none.</summary>
    private string? Fuller(TokenRange name)
    {
        var noun = name.End - 1;
        if (!_sources.Is(noun, "again") || !_sources.Is(name.First, "article") || Enumerable.Range(name.First, name.Length - 1).Any(token => !_sources.Is(token, "article")))
            return null;
        return _found.FindLast(known => known.Range.First < name.First && known.Range.Length > 1 && known.Text.Contains(_document.Of(noun), StringComparison.OrdinalIgnoreCase) && !_sources.Is(known.Range.End - 1, "pronoun"))?.Text;
    }

    /// <param name="name">The words that may name a source.</param>
    /// <param name="verb">Where the verb of saying stands.</param>
    /// <param name="sentence">Their sentence.</param>
    /// <param name="strong">Whether only people and their organisations do what the verb says.</param>
    private bool Keep(TokenRange name, int verb, TokenRange sentence, bool strong = false)
    {
        if (name.Length <= 0 || name.Length > LongestName || !_names.Are(name, strong))
            return false;
        name = _names.Of(name);
        _found.Add(new Attribution(name, Fuller(name) ?? _document.Of(name), new TokenRange(Math.Min(name.First, verb), sentence.End)) { IsClosing = _sources.Is(verb, "according") && verb < name.First });
        return true;
    }
}
