namespace Monitoring.Alerting.Writing;

/// <summary>
/// Finds names of victims in a sentence by their capitals and by what stands beside them. In doubt a run of capitals
/// is a name: a quotation is rather too short than one that tells a name.
/// </summary>
internal sealed class PersonNames(QuotingWords words)
{
    private const int OldestAge = 3;

    /// <summary>A stretch of a sentence.</summary>
    /// <param name="Start">First UTF-16 unit.</param>
    /// <param name="End">One past the last.</param>
    internal readonly record struct Span(int Start, int End);

    /// <summary>The names, each with the age behind it, those that stand together as one; empty when nobody is named.</summary>
    /// <param name="sentence">Where they stand.</param>
    /// <param name="known">Names of places and sources that are none of victims.</param>
    public IReadOnlyList<Span> Find(string sentence, IReadOnlyCollection<string> known)
    {
        var runs = Unknown(sentence, known).ToArray();
        if (!Array.Exists(runs, run => IsVictim(sentence, run)))
            return [];
        return Joined(sentence, [.. runs.Where(run => IsVictim(sentence, run) || !(IsFirstWord(sentence, run) || Speaks(sentence, run.End) || IsPlace(sentence, run))).Select(run => run with { End = AgeEnd(sentence, run.End) })]);
    }

    /// <summary>Runs that are no known place or source; what is named right behind a victim, or joined to such a name, is none whatever it is called.</summary>
    private IEnumerable<Span> Unknown(string sentence, IReadOnlyCollection<string> known)
    {
        Span? named = null;
        foreach (var run in Runs(sentence))
        {
            var isNamed = IsNamed(sentence, run.Start) || (named is { } before && Between(sentence[before.End..run.Start]));
            if (isNamed)
                named = run;
            if (isNamed || !IsKnown(sentence[run.Start..run.End], known))
                yield return run;
        }
    }

    /// <summary>True for a name with nothing but a space between it and who is named: "sisters Salma and …".</summary>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="at">Its first UTF-16 unit.</param>
    public bool IsNamed(string sentence, int at) => at > 1 && sentence[at - 1] == ' ' && words.Ends(QuotingCue.Victim, sentence, at - 1);

    private bool IsVictim(string sentence, Span run)
    {
        if (AgeEnd(sentence, run.End) > run.End)
            return true;
        var before = sentence.AsSpan(0, run.Start).TrimEnd().Length;
        if (words.Ends(QuotingCue.Of, sentence, before))
            return true;
        var behind = sentence.AsSpan(0, run.Start).TrimEnd(" ,:(–—-").Length;
        if (behind > 0 && behind < run.Start && words.Ends(QuotingCue.Victim, sentence, behind) && !Speaks(sentence, run.End))
            return true;
        var next = Next(sentence, run.End);
        return words.Begins(QuotingCue.Relation, sentence, next) && !(IsFirstWord(sentence, run) && words.Is(QuotingCue.Victim, sentence[run.Start..run.End]))
            || (sentence.AsSpan(run.Start, run.End - run.Start).Contains(' ') && words.Begins(QuotingCue.Fate, sentence, next));
    }

    private bool IsPlace(string sentence, Span run) => words.Ends(QuotingCue.Place, sentence, sentence.AsSpan(0, run.Start).TrimEnd().Length);

    private bool Speaks(string sentence, int end) => words.Begins(QuotingCue.Speaks, sentence, Next(sentence, end));

    /// <summary>Capitalised words side by side, with the particles between them; without those that no name is made of.</summary>
    private IEnumerable<Span> Runs(string sentence)
    {
        var tokens = Words(sentence).ToArray();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!IsCapital(sentence, tokens[at]) || words.Is(QuotingCue.Place, Text(sentence, tokens[at])))
                continue; // "In Rafah": the capital is the sentence's
            var last = at;
            while (last + 1 < tokens.Length && IsBeside(sentence, tokens[last], tokens[last + 1])
                && (IsCapital(sentence, tokens[last + 1]) || (words.Is(QuotingCue.Particle, Text(sentence, tokens[last + 1])) && last + 2 < tokens.Length && IsCapital(sentence, tokens[last + 2]))))
                last++;
            if (!tokens[at..(last + 1)].Any(token => words.Is(QuotingCue.Plain, Text(sentence, token))))
                yield return new Span(tokens[at].Start, tokens[last].End);
            at = last;
        }
    }

    private static IEnumerable<Span> Words(string sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!char.IsLetterOrDigit(sentence[at]))
                continue;
            var start = at;
            while (at < sentence.Length && (char.IsLetterOrDigit(sentence[at]) || (sentence[at] is '-' or '\'' or '’' && at + 1 < sentence.Length && char.IsLetter(sentence[at + 1]))))
                at++;
            yield return new Span(start, at);
        }
    }

    /// <summary>One capital and small letters, or so behind a hyphen; not an abbreviation.</summary>
    private static bool IsCapital(string sentence, Span token)
    {
        var text = sentence.AsSpan(token.Start, token.End - token.Start);
        var hyphen = text.IndexOf('-');
        return IsCapital(text) || (hyphen > 0 && hyphen < text.Length - 1 && IsCapital(text[(hyphen + 1)..]));
    }

    private static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && (char.IsLower(word[1]) || word[1] is '\'' or '’');

    private static bool IsBeside(string sentence, Span one, Span other) => sentence.AsSpan(one.End, other.Start - one.End).IsWhiteSpace();

    private static string Text(string sentence, Span token) => sentence[token.Start..token.End];

    private static int Next(string sentence, int end)
    {
        while (end < sentence.Length && (char.IsWhiteSpace(sentence[end]) || sentence[end] == ','))
            end++;
        return end;
    }

    /// <summary>A word with a capital only because it opens the sentence.</summary>
    private static bool IsFirstWord(string sentence, Span run) => run.Start == 0 && !sentence.AsSpan(0, run.End).Contains(' ') && !sentence.AsSpan(0, run.End).Contains('-');

    private static bool IsKnown(string name, IReadOnlyCollection<string> known) =>
        known.Any(one => one.Contains(name, StringComparison.OrdinalIgnoreCase) || (name.Contains(one, StringComparison.OrdinalIgnoreCase) && one.Contains(' ')));

    /// <summary>Behind " (7)" or ", 7,"; the same unit when no age follows.</summary>
    private static int AgeEnd(string sentence, int end)
    {
        var at = end;
        while (at < sentence.Length && sentence[at] == ' ')
            at++;
        if (at >= sentence.Length || sentence[at] is not ('(' or ','))
            return end;
        var bracket = sentence[at] == '(';
        at++;
        while (at < sentence.Length && sentence[at] == ' ')
            at++;
        var digits = at;
        while (at < sentence.Length && char.IsDigit(sentence[at]))
            at++;
        if (at == digits || at - digits > OldestAge || at >= sentence.Length)
            return end;
        return bracket ? sentence[at] == ')' ? at + 1 : end : sentence[at] is ',' or ';' or '.' ? at : end;
    }

    private List<Span> Joined(string sentence, Span[] names)
    {
        var joined = new List<Span>();
        foreach (var name in names)
        {
            if (joined.Count > 0 && Between(sentence[joined[^1].End..name.Start]))
                joined[^1] = joined[^1] with { End = name.End };
            else
                joined.Add(name);
        }

        return joined;
    }

    private bool Between(string gap) => Words(gap).All(token => words.Is(QuotingCue.Join, Text(gap, token)) || words.Is(QuotingCue.Victim, Text(gap, token)));
}
