using System.Text.RegularExpressions;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Puts other parties into the places of those that a story tells of, and takes the names out of what readers see.</summary>
internal sealed class Parties
{
    private static readonly PhraseBook English = PhraseBook.Load(Repository.File("data"), "en");
    private static readonly PartyNames Names = PartyNames.Load(Repository.File("data"));
    private static readonly DateOnly Day = DateOnly.FromDateTime(Some.Morning.UtcDateTime);

    /// <summary>Parties with a word of their own for their people, by that word.</summary>
    private static readonly (string Code, VictimGroup Group)[] WithPeople =
        [.. Enum.GetValues<VictimGroup>().Select(group => (Code: OwnPeople.PartyOf(Figure(group)), Group: group)).Where(one => one.Code is not null).Select(one => (one.Code!, one.Group))];

    private readonly Dictionary<string, string> _inPlaceOf = new(StringComparer.Ordinal);
    private bool _movesPeople = true;

    /// <summary>Every code of the table of parties but that of nobody known, and words that no table knows.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. Table().Select(cells => cells[1]).Where(code => code != "unknown").Distinct(StringComparer.Ordinal), "the Sons of the River"];

    /// <summary>Keys of the words for the people of each party.</summary>
    public static IReadOnlyList<string> PeopleKeys { get; } = [.. WithPeople.Select(one => Names.GroupKey(English, Figure(one.Group)))];

    /// <summary>How many parties have a word of their own for their people.</summary>
    public static int Peoples => WithPeople.Length;

    /// <summary>Everybody in the own place.</summary>
    public static Parties Own { get; } = new();

    /// <summary>Those of the stories change places with others, both ways; the people of all stay where they are.</summary>
    public static Parties Exchanged(params (string One, string Other)[] pairs)
    {
        var parties = new Parties { _movesPeople = false };
        foreach (var (one, other) in pairs)
        {
            parties._inPlaceOf.Add(one, other);
            parties._inPlaceOf.Add(other, one);
        }

        return parties;
    }

    /// <summary>All parties with people of their own move on by so many places, and their people with them.</summary>
    public static Parties MovedOn(int by)
    {
        var parties = new Parties();
        for (var at = 0; at < WithPeople.Length; at++)
            parties._inPlaceOf[WithPeople[at].Code] = WithPeople[(at + by) % WithPeople.Length].Code;
        return parties;
    }

    public Figure Swap(Figure figure)
    {
        var people = _movesPeople && OwnPeople.PartyOf(figure) is { } own ? WithPeople.FirstOrDefault(one => one.Code == By(own)) : default;
        return figure with
        {
            Belligerents = [.. figure.Belligerents.Select(By)],
            Group = people.Code is null ? figure.Group : people.Group,
        };
    }

    /// <summary>The text with <c>[code]</c> for every party, that of the one whose place it has.</summary>
    public string Unnamed(string html)
    {
        foreach (var (shown, code) in Shown())
            html = Regex.Replace(html, $@"(?<!\w){Regex.Escape(shown)}(?!\w)", $"[{code}]");
        return html;
    }

    /// <summary>A row of the table of parties for each, in its order.</summary>
    internal static IEnumerable<string[]> Table() =>
        File.ReadLines(Repository.File("data/actors/actors.tsv")).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));

    private string By(string code) => _inPlaceOf.GetValueOrDefault(code, code);

    /// <summary>Names as posts have them, longest first.</summary>
    private IEnumerable<(string Shown, string Code)> Shown()
    {
        var shown = Codes.Select(code => (Shown: Names.Name(English, By(code), Day).ToString(), Code: code)).ToList();
        foreach (var (code, group) in WithPeople)
        {
            var key = Names.GroupKey(English, Swap(Figure(group) with { Start = Day }));
            shown.AddRange(new[] { "one", "other" }.Select(form => (English[$"{key}.{form}"].Replace("{n} ", string.Empty, StringComparison.Ordinal), $"{form} of {code}")));
        }

        return shown.OrderByDescending(one => one.Shown.Length);
    }

    private static Figure Figure(VictimGroup group) => Some.Figure("f1", "1", Measure.Killed, 1, group);
}
