using System.Buffers;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// One table of <c>data/lexicons/&lt;lang&gt;/attributes</c>: phrases parted by |, a code, perhaps a value. Its longest phrases are found
/// in a text by one pass.
/// </summary>
internal sealed class CueTable
{
    /// <summary>A form that is a name only in capital letters.</summary>
    private const string Capitals = "capitals";

    private readonly WordTrie<Cue> _phrases;
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    private CueTable(PhraseStarts starts) => _phrases = new WordTrie<Cue>(starts);

    /// <summary>The codes that its rows use.</summary>
    public IReadOnlySet<string> Codes => _codes;

    /// <summary>Reads a table; faults of its rows are reported with file and line.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="lexicon">Whose words it adds to.</param>
    /// <param name="name">File name without folder and ending.</param>
    /// <param name="faults">Where faults go.</param>
    public static CueTable Load(string dataFolder, Lexicon lexicon, string name, ICollection<DataFault> faults)
    {
        var table = new CueTable(lexicon.Starts);
        foreach (var row in TabbedTable.Read(dataFolder, $"lexicons/{lexicon.Language}/attributes/{name}.tsv", LexiconLoader.Form, faults))
            foreach (var form in row[0].Split('|', StringSplitOptions.TrimEntries))
                table.Add(lexicon, row, form, faults);
        return table;
    }

    /// <summary>All matches in order; they do not overlap.</summary>
    public CueMatch[] Find(Document document)
    {
        var room = ArrayPool<CueMatch>.Shared.Rent(document.Tokens.Length);
        var count = 0;
        for (var at = document.NextStart(_phrases.Table, 0); at < document.Tokens.Length;)
        {
            var cues = _phrases.Longest(document.Tokens, at, out var length);
            if (length > 0 && IsWritten(document, new TokenRange(at, at + length), cues))
                room[count++] = new CueMatch(new TokenRange(at, at + length), cues);
            at = document.NextStart(_phrases.Table, at + Math.Max(length, 1));
        }

        CueMatch[] matches = [.. room.AsSpan(0, count)];
        ArrayPool<CueMatch>.Shared.Return(room);
        return matches;
    }

    /// <summary>The phrase that starts at a token.</summary>
    public CueMatch? At(Document document, int token)
    {
        if (token < 0 || token >= document.Tokens.Length)
            return null;
        var cues = _phrases.Longest(document.Tokens, token, out var length);
        return length > 0 && IsWritten(document, new TokenRange(token, token + length), cues) ? new CueMatch(new TokenRange(token, token + length), cues) : null;
    }

    /// <summary>A short name that is also a common word means the name only where no letter of it is small, and not in a line of capitals.</summary>
    private static bool IsWritten(Document document, TokenRange range, Cue[] cues)
    {
        foreach (var cue in cues)
            if (!cue.Has(Capitals))
                return true;
        return !HasSmall(document, range.First) && (IsInSmall(document, range.First - 1) || IsInSmall(document, range.End));
    }

    /// <summary>Whether a neighbour is no word in capitals.</summary>
    private static bool IsInSmall(Document document, int token) =>
        token < 0 || token >= document.Tokens.Length || document.Tokens[token].Kind != TokenKind.Word || HasSmall(document, token);

    private static bool HasSmall(Document document, int token)
    {
        foreach (var letter in document.Text.AsSpan(document.Tokens[token].Start, document.Tokens[token].Length))
            if (char.IsLower(letter))
                return true;
        return false;
    }

    private void Add(Lexicon lexicon, TabbedRow row, string form, ICollection<DataFault> faults)
    {
        var words = form.Split(' ').Any(word => word.All(char.IsDigit)) ? [] : lexicon.Words(form);
        if (words.Length == 0 || row[1].Length == 0)
        {
            faults.Add(new DataFault(row.File, row.Line, 1, $"form \"{form}\" has no word or holds a number, or the row has no code"));
            return;
        }

        _codes.Add(row[1]);
        _phrases.Add(words, new Cue(row[1], row[2]));
    }
}
