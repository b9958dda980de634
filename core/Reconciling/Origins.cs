using System.Text;
using Monitoring.Extracting;
using Monitoring.Reconciling.Mentioning;
using Monitoring.Watching;

namespace Monitoring.Reconciling;

/// <summary>
/// Finds the origin of a figure: the organisation that the text cites, else the publisher itself.
/// The names are data: <c>data/origins/origins.tsv</c>.
/// </summary>
public sealed class Origins
{
    /// <summary>Before an alias that names its origin only where it stands alone: "Hezbollah", not "a source close to Hezbollah".</summary>
    private const char Alone = '=';

    private readonly Dictionary<string, Origin> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> _byName = new(StringComparer.Ordinal);
    private readonly List<(string Alias, Origin Origin)> _aliases = [];
    private readonly SpeakerWords _speakers;
    private readonly Citations _citations;

    private Origins(SpeakerWords speakers, Citations citations) => (_speakers, _citations) = (speakers, citations);

    /// <summary>Reads the table: id, name, ownership, party (yes or empty), named (no or empty), aliases parted by <c>|</c>, one behind <c>=</c> is the whole name.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static Origins Load(string dataFolder)
    {
        const string file = "origins/origins.tsv";
        var origins = new Origins(SpeakerWords.Load(dataFolder), Citations.Load(dataFolder, Fold));
        var faults = new List<DataFault>();
        foreach (var row in TabbedTable.Read(dataFolder, file, TabbedForm.Of(6)))
        {
            var origin = new Origin
            {
                Id = row.Cells[0],
                Name = row.Cells[1],
                Ownership = row.Cells[2].Length == 0 ? null : row.Cells[2],
                Party = row.Cells[3] == "yes",
                Named = row.Cells[4] != "no",
            };
            if (!origins._byId.TryAdd(origin.Id, origin))
                faults.Add(new DataFault(file, row.Line, 1, $"id \"{origin.Id}\" stands twice"));
            origins._byName.TryAdd(Fold(origin.Name), origin);
            foreach (var alias in row.Cells[5].Split('|', StringSplitOptions.RemoveEmptyEntries))
                if (alias.StartsWith(Alone))
                    origins._byName.TryAdd(Fold(alias), origin);
                else
                    origins._aliases.Add((Fold(alias), origin));
        }

        // "SOHR activists" are SOHR: a name wins over words that name nobody, then the longer name.
        origins._aliases.Sort((left, right) => (right.Origin.Named, right.Alias.Length).CompareTo((left.Origin.Named, left.Alias.Length)));
        return faults.Count == 0 ? origins : throw new DataFileException(faults);
    }

    /// <summary>
    /// The origin of one figure in a report of <paramref name="source"/>; words that name nobody ("a medical source") leave
    /// the publisher as the voice, since two papers' sources are not one.
    /// </summary>
    public Origin Of(Figure figure, Source source)
    {
        var said = Of(figure.Source, source);
        return figure.Source is { Length: > 0 } cited && Find(cited)?.Id == said.Id ? Innermost(said, figure.Evidence.Sentence) : said;
    }

    /// <summary>The report's source, speaking for the agency whose dateline the text has: two papers that print one agency's text are one origin.</summary>
    /// <param name="report">The report.</param>
    public Source AsPrinted(Report report)
    {
        if (report.Source.Publisher is not (PublisherType.Newspaper or PublisherType.Broadcaster or PublisherType.Other) || Datelines.Agency(report.Article.Text) is not { } words)
            return report.Source;
        var folded = Fold(words);
        var agency = _byName.GetValueOrDefault(folded) ?? _aliases.Find(known => known.Alias == folded).Origin;
        return agency is { Named: true, Party: false } ? report.Source with { Origin = agency.Id } : report.Source;
    }

    /// <summary>"AFP reported citing SOHR" is what SOHR says.</summary>
    private Origin Innermost(Origin reporter, string sentence)
    {
        var folded = Fold(sentence);
        foreach (var alias in _aliases.Where(known => known.Origin.Id == reporter.Id).Select(known => known.Alias).Prepend(Fold(reporter.Name)))
        {
            if (_citations.Behind(folded, alias) is not { } behind)
                continue;
            var cited = _aliases.Where(known => known.Origin.Named && known.Origin.Id != reporter.Id).Select(known => (At: behind.IndexOf(known.Alias, StringComparison.Ordinal), known.Origin)).Where(known => known.At >= 0).OrderBy(known => known.At).FirstOrDefault();
            return cited.Origin ?? reporter;
        }

        return reporter;
    }

    /// <summary>Who accuses: "residents" stay residents, and are no source of their own; null for a person, who is never named.</summary>
    public Origin? Of(Accusation accusation, Source source)
    {
        if (accusation.By is not { Length: > 0 } cited)
            return Of(source);
        if (Find(cited) is { Named: true } known)
            return known;
        return _speakers.Of(cited) switch
        {
            (SpeakerKind.Unnamed, _) when accusation.IsCharge && cited.All(char.IsAscii) => Said(cited) with { Name = char.ToLowerInvariant(cited[0]) + cited[1..], Named = false },
            (SpeakerKind.Private, _) => null,
            _ => Of(cited, source),
        };
    }

    private Origin Of(string? words, Source source)
    {
        if (words is not { Length: > 0 } cited)
            return Of(source);
        if (Find(cited) is { } known)
            return known.Named ? known : Of(source);
        return Fold(cited).Trim() != Fold(source.Name).Trim() && _speakers.Of(cited) is (SpeakerKind.Body, var name)
            ? Said(name)
            : Of(source);
    }

    /// <summary>One that the table does not know, by the words that cite it.</summary>
    private static Origin Said(string name) => new() { Id = "said" + Fold(name).TrimEnd().Replace(' ', '-'), Name = name };

    /// <summary>True when a person, a relative or a witness tells it: no word for a toll that somebody else gives.</summary>
    public bool IsPrivate(Figure figure) => figure.Source is { Length: > 0 } cited && Find(cited) is null && _speakers.Of(cited).Kind == SpeakerKind.Private;

    /// <summary>The publisher as an origin; a paper or agency that cites nobody is not a named source of a toll.</summary>
    public Origin Of(Source source)
    {
        if ((source.Origin is { } shared && _byId.TryGetValue(shared, out var known)) || _byId.TryGetValue(source.Id, out known))
            return known;
        if (Find(source.Name) is { Named: true } same)
            return same;
        return new Origin
        {
            Id = source.Origin ?? source.Id,
            Name = source.Name,
            Ownership = source.Ownership,
            Party = source.Party,
            Named = source.Publisher is not (PublisherType.Newspaper or PublisherType.Broadcaster or PublisherType.Other),
        };
    }

    private Origin? Find(string text)
    {
        // A name such as "Kan" or "Petra" means the outlet where it stands alone, and not among other words.
        var folded = Fold(text);
        if (_byName.TryGetValue(folded, out var named))
            return named;
        foreach (var (alias, origin) in _aliases)
        {
            if (folded.Contains(alias, StringComparison.Ordinal))
                return origin;
        }

        return null;
    }

    /// <summary>Lower-case words between single spaces, with one space at either end, so that whole words are found.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(" ", text.Length + 2);
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
                folded.Append(char.ToLowerInvariant(unit));
            else if (folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}
