using System.Text;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Reconciling;

/// <summary>How a sentence says that its figure stands to what was reported before.</summary>
[Flags]
public enum Cue
{
    /// <summary>It does not say.</summary>
    None = 0,

    /// <summary>A newer toll of the same incident.</summary>
    Update = 1,

    /// <summary>An attack besides one told before.</summary>
    Another = 2,

    /// <summary>Somebody injured earlier has died.</summary>
    Wounds = 4,

    /// <summary>What follows was said before, and no longer holds: "up from", "had first spoken of".</summary>
    Earlier = 8,

    /// <summary>Somebody denies it.</summary>
    Denied = 16,

    /// <summary>Why a toll went down.</summary>
    Reason = 32,

    /// <summary>A toll was put right, and may have gone down.</summary>
    Lowered = 64,

    /// <summary>The page takes back what it said before: "an earlier version of this report".</summary>
    TakenBack = 128,

    /// <summary>The toll is expected to rise.</summary>
    Rising = 256,

    /// <summary>The toll is called a first one, which may change.</summary>
    Changing = 512,

    /// <summary>People whom an earlier toll counted wrongly: twice, or as dead who are alive.</summary>
    Miscounted = 1024,

    /// <summary>Nobody but fighters is said to have been harmed.</summary>
    Only = 2048,
}

/// <summary>Finds cues in sentences; the words are data: <c>data/reconciling/cues.tsv</c>.</summary>
public sealed class ReportCues
{
    /// <summary>So far before a figure its cue may stand, in UTF-16 units: "had first spoken of four dead and 24 injured".</summary>
    private const int Ahead = 48;

    /// <summary>The table.</summary>
    public const string TableName = "reconciling/cues.tsv";

    /// <summary>Kind of the words by which one says whom he has it from; <see cref="Citations"/> reads them.</summary>
    public const string Cites = "cites";

    /// <summary>Kind of the words that count somebody besides those told before without saying the how manieth: "another child".</summary>
    public const string OneMore = "onemore";

    private readonly List<(Cue Cue, string Words)> _cues = [];
    private readonly List<string> _parts = [];
    private readonly List<string> _rest = [];
    private readonly List<(string Kind, string Words)> _further = [];
    private readonly WeaponWords _weapons;
    private readonly SentenceDays _days;

    private ReportCues(WeaponWords weapons, SentenceDays days) => (_weapons, _days) = (weapons, days);

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static ReportCues Load(string dataFolder)
    {
        const string file = TableName;
        var faults = new List<DataFault>();
        var cues = new ReportCues(WeaponWords.Load(dataFolder, faults), SentenceDays.Load(dataFolder, faults));
        foreach (var row in TabbedTable.Read(dataFolder, file, TabbedForm.Of(3)))
        {
            if (row.Cells[0] == "part")
                cues._parts.Add(Fold(row.Cells[2]));
            else if (row.Cells[0] is "second" or "third" or OneMore)
                cues._further.Add((row.Cells[0], Fold(row.Cells[2])));
            else if (row.Cells[0] is Cites or NamedParties.Labels)
                continue;
            else if (row.Cells[0] == "rest")
                cues._rest.Add(Fold(row.Cells[2]));
            else if (Enum.TryParse<Cue>(row.Cells[0], ignoreCase: true, out var cue) && cue != Cue.None)
                cues._cues.Add((cue, Fold(row.Cells[2])));
            else
                faults.Add(new DataFault(file, row.Line, 1, $"found \"{row.Cells[0]}\", expected update, another, wounds, earlier, denied, reason, lowered, takenback, rising, changing, miscounted, only, part, rest, second, third, onemore, cites or label"));
        }

        return faults.Count == 0 ? cues : throw new DataFileException(faults);
    }

    /// <summary>The cues in one sentence.</summary>
    public Cue In(string sentence)
    {
        var folded = Fold(sentence);
        var found = Cue.None;
        foreach (var (cue, words) in _cues)
        {
            if (!found.HasFlag(cue) && folded.Contains(words, StringComparison.Ordinal))
                found |= cue;
        }

        return found;
    }

    /// <summary>
    /// A claim with the weapon and the day that its first sentence names where its figures have none, for comparing it with others:
    /// what nothing ties to a count still tells one attack from another.
    /// </summary>
    public Claim AsTold(Claim claim)
    {
        var sentence = claim.Figures[0].Evidence.Sentence;
        var day = claim.Start is null && !claim.DayUnclear ? _days.In(sentence, claim.ReportDay) : null;
        return claim with { Means = claim.Means.Count > 0 ? claim.Means : _weapons.In(sentence), Start = claim.Start ?? day, End = claim.End ?? day };
    }

    /// <summary>True when words name a weapon or a kind of attack.</summary>
    public bool NameWeapon(string words) => _weapons.In(words).Count > 0;

    /// <summary>True when the words right before a figure make it an earlier statement.</summary>
    public bool IsEarlier(Extracting.Evidence evidence)
    {
        var at = Math.Clamp(evidence.Start - evidence.SentenceStart, 0, evidence.Sentence.Length);
        return In(evidence.Sentence[Math.Max(0, at - Ahead)..at]).HasFlag(Cue.Earlier);
    }

    /// <summary>True when the words of a figure pick some out of people counted before: "two of the injured".</summary>
    public bool PicksOut(string quote) => Has(_parts, quote);

    /// <summary>True when the words of a figure count people beside those counted before, of the same attack: "seven others".</summary>
    public bool IsRest(string quote) => Has(_rest, quote);

    /// <summary>Which one the words of a figure count, of several told one by one: <c>second</c>, <c>third</c>, <see cref="OneMore"/>; null when they do not say.</summary>
    public string? Further(string quote)
    {
        var folded = Fold(quote);
        return _further.Find(one => folded.Contains(one.Words, StringComparison.Ordinal)).Kind;
    }

    private static bool Has(List<string> cues, string quote)
    {
        var folded = Fold(quote);
        return cues.Exists(words => folded.Contains(words, StringComparison.Ordinal));
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(" ", text.Length + 2);
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
                folded.Append(char.ToLowerInvariant(unit));
            else if (char.GetUnicodeCategory(unit) != System.Globalization.UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}
