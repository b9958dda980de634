using Monitoring.Extracting;
using Monitoring.Reading;
using Monitoring.Reconciling;

namespace Monitoring.Storing;

/// <summary>What is remembered of an article: blob <c>articles/&lt;source&gt;/&lt;hash of the canonical address&gt;.json</c>.</summary>
public sealed record StoredArticle : IStoredRecord
{
    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>The source that published it.</summary>
    public required string Source { get; init; }

    /// <summary>The article as last believed.</summary>
    public required Article Article { get; init; }

    /// <summary>Figures of that text.</summary>
    public required Extraction Extraction { get; init; }

    /// <summary>Versions of the text seen, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>When it was first read.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When its words last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Hashes of earlier texts, newest first, at most eight: tells flapping from news.</summary>
    public IReadOnlyList<string> EarlierTexts { get; init; } = [];

    /// <summary>A changed text that a guard held back, and how often it was seen in a row; null when none.</summary>
    public SuspectText? Suspect { get; init; }

    /// <summary>Hash of the raw page kept as evidence (<c>raw/&lt;hash&gt;.html.gz</c>); null when the page gave no figure.</summary>
    public string? Raw { get; init; }

    /// <summary>Hashes of the pages of earlier versions that gave figures, newest first, at most eight.</summary>
    public IReadOnlyList<string> EarlierRaws { get; init; } = [];

    /// <summary>The charset that the server named for that page; null when it named none. Needed to read the page again.</summary>
    public string? RawCharset { get; init; }

    /// <summary>Version of the reader that read it: another version's reading is not a change of the page.</summary>
    public required int ReaderVersion { get; init; }

    /// <summary>True when it was there at the first sight of its source.</summary>
    public bool Baseline { get; init; }

    /// <summary>True when it was older than 24 hours at first sight.</summary>
    public bool Late { get; init; }

    /// <summary>True after a takedown: its text is gone, and it is not read again.</summary>
    public bool TakenDown { get; init; }

    /// <summary>Most hashes of earlier texts that are kept: enough to see a page that goes to and fro between a few texts.</summary>
    private const int MostEarlierTexts = 8;

    /// <summary>The article after a report was told.</summary>
    /// <param name="before">As stored until now; null when it was not.</param>
    /// <param name="report">The report.</param>
    /// <param name="textBefore">Hash of the text stored until now; null when there was none.</param>
    /// <param name="raw">Hash of its raw page; null when none is kept.</param>
    /// <param name="charset">What the server called that page's charset; null when it named none.</param>
    public static StoredArticle After(StoredArticle? before, Report report, string? textBefore, string? raw, string? charset) => new()
    {
        Source = report.Source.Id,
        Article = report.Article,
        Extraction = report.Extraction,
        Version = report.Version,
        FirstSeen = before?.FirstSeen ?? report.ReadAt,
        ChangedAt = report.ReadAt,
        EarlierTexts = textBefore is null ? [] : [.. new[] { textBefore }.Concat(before?.EarlierTexts ?? []).Distinct(StringComparer.Ordinal).Take(MostEarlierTexts)],
        Raw = raw,
        RawCharset = raw is null ? null : charset,
        EarlierRaws = before?.Raw is { } earlier && earlier != raw ? [.. new[] { earlier }.Concat(before.EarlierRaws).Take(MostEarlierTexts)] : before?.EarlierRaws ?? [],
        ReaderVersion = PageReader.Version,
        Baseline = before?.Baseline ?? report.Baseline,
        Late = report.Late,
    };

    /// <summary>With a text that was read and not believed.</summary>
    public StoredArticle Doubting(string hash) =>
        this with { Suspect = new SuspectText(hash, Suspect?.Hash == hash ? Suspect.Times + 1 : 1) };

    /// <summary>Beginning of the names of a source's articles.</summary>
    public static string PrefixOf(string sourceId) => $"articles/{sourceId}/";

    /// <summary>Blob of an article; see <see cref="CanonicalUrls.Key"/>.</summary>
    public static string BlobName(string sourceId, Uri url) => $"{PrefixOf(sourceId)}{CanonicalUrls.Key(url)}.json";
}

/// <summary>A text that was read and not believed yet.</summary>
/// <param name="Hash">Hash of its normalised paragraphs.</param>
/// <param name="Times">Times it was read in a row.</param>
public sealed record SuspectText(string Hash, int Times);
