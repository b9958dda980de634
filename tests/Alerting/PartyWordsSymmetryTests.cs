using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.Extracting.Attributes;

namespace Monitoring.Tests.Alerting;

/// <summary>Every word by which a text may name a party, put into one text: what readers see differs in the name alone.</summary>
public class PartyWordsSymmetryTests
{
    private const string Side = "[side]";
    private static readonly DateOnly Day = DateOnly.FromDateTime(TextDesk.Tuesday.UtcDateTime);
    private static readonly ActorTable Actors = ActorTable.Load(Repository.File("data"));
    private static readonly PhraseBook English = PhraseBook.Load(Repository.File("data"), "en");
    private static readonly PartyNames Names = PartyNames.Load(Repository.File("data"));

    /// <summary>Words that name those who did it by themselves, with what they may stand in.</summary>
    private static readonly string[] AsNouns =
    [
        "Six civilians were killed on Monday when {0} shelled the town of Binnish in Idlib, SOHR said.",
        "Six civilians were killed on Monday in shelling by {0} on the town of Binnish in Idlib, SOHR said.",
    ];

    /// <summary>Words that name them before a noun of attack alone.</summary>
    private static readonly string[] AsAdjectives = ["Six civilians were killed on Monday in {0} shelling of the town of Binnish in Idlib, SOHR said."];

    /// <summary>Rows of <c>data/lexicons/en/attributes/actors.tsv</c> whose words mean one party wherever a report tells of it.</summary>
    public static readonly TheoryData<string, string[]> Nouns = Rows("");

    /// <summary>The same for words such as "Russian".</summary>
    public static readonly TheoryData<string, string[]> Adjectives = Rows("adjective");

    [Theory]
    [MemberData(nameof(Nouns))]
    public Task EveryWordForAPartyLeadsToTheSamePost(string party, string[] words) => CompareAsync(party, words, AsNouns, "Russian forces");

    [Theory]
    [MemberData(nameof(Adjectives))]
    public Task EveryAdjectiveOfAPartyLeadsToTheSamePost(string party, string[] words) => CompareAsync(party, words, AsAdjectives, "Russian");

    private static async Task CompareAsync(string party, string[] words, string[] texts, string first)
    {
        var code = Actors[party]!.Code; // Rows asks for one that is known
        var others = new List<string>();
        foreach (var text in texts)
        {
            var expected = await AccusedAsync(text, first, "russia");
            Assert.Contains(Side + ", according to SOHR", expected, StringComparison.Ordinal);
            foreach (var word in words.Where(word => !NamesAWeapon(word)))
            {
                if (await AccusedAsync(text, word, code) is var post && post != expected)
                    others.Add($"{word}:\n{post}");
            }
        }

        Assert.True(others.Count == 0, string.Join("\n\n", others));
    }

    /// <summary>"Russian gunmen", "Syrian air force": the words say how it was done too.</summary>
    private static bool NamesAWeapon(string word) => word.Split(' ').Intersect(["gunmen", "gunman", "snipers", "air", "Air", "IAF"], StringComparer.Ordinal).Any();

    private static async Task<string> AccusedAsync(string text, string word, string code)
    {
        var said = string.Format(CultureInfo.InvariantCulture, text, word);
        var shown = Names.Name(English, code, Day, said).ToString(); // Groups of one code are called as the text calls them.
        var post = (await TextDesk.PostAsync(said)).Replace(said, "[sentence]", StringComparison.Ordinal);
        return Regex.Replace(post, $@"(?<!\w){Regex.Escape(shown)}(?!\w)", Side);
    }

    private static TheoryData<string, string[]> Rows(string features)
    {
        var rows = new TheoryData<string, string[]>();
        foreach (var cells in File.ReadLines(Repository.File("data/lexicons/en/attributes/actors.tsv")).Where(line => line.Contains('\t', StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            if ((cells.ElementAtOrDefault(2) ?? string.Empty) == features && Actors[cells[1]] is { Code: not "unknown" } actor && actor.IsMeantOn(Day))
                rows.Add(cells[1], cells[0].Split('|'));
        }

        return rows;
    }
}
