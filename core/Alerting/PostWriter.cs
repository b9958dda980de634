using System.Collections.Frozen;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Writes every text that readers get, in the language of their chat. Templates and words are data.</summary>
public sealed class PostWriter
{
    private const string Fallback = "en";
    private readonly FrozenDictionary<string, Wording> _words;
    private readonly int _visible;

    /// <summary>A writer for some languages.</summary>
    /// <param name="books">One for each language; English must be among them, and serves chats of other languages.</param>
    /// <param name="clock">Damascus time.</param>
    /// <param name="thresholds">The published thresholds.</param>
    public PostWriter(IEnumerable<PhraseBook> books, LocalTime clock, NewsThresholds thresholds)
    {
        _words = books.ToFrozenDictionary(book => book.Language, book => new Wording(book, clock), StringComparer.OrdinalIgnoreCase);
        if (!_words.ContainsKey(Fallback))
            throw new ArgumentException($"Found phrases of {string.Join(", ", _words.Keys)}; expected {Fallback} among them.", nameof(books));
        _visible = thresholds.VisibleCharacters;
        Clock = clock;
    }

    /// <summary>Damascus time.</summary>
    public LocalTime Clock { get; }

    /// <summary>Languages that have phrases of their own.</summary>
    public IEnumerable<string> Languages => _words.Keys;

    /// <summary>All languages under <c>data/posts</c>.</summary>
    /// <exception cref="DataFileException">A table cannot be used.</exception>
    public static PostWriter Load(string dataFolder, NewsThresholds thresholds)
    {
        var languages = Directory.GetDirectories(Path.Combine(dataFolder, "posts")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
        return new PostWriter(languages.Select(language => PhraseBook.Load(dataFolder, language)), LocalTime.Damascus(), thresholds);
    }

    /// <summary>The living post of an incident.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">As it stands now.</param>
    /// <param name="unreviewed">True when it went out because nobody reviewed it in time.</param>
    public string Incident(string language, Incident incident, bool unreviewed = false) => new IncidentPost(In(language), _visible).Write(incident, unreviewed);

    /// <summary>The reply for a change.</summary>
    public string Reply(string language, Incident incident, Claim claim, FigureChange change) => new ReplyPost(In(language), _visible).Write(incident, claim, change);

    /// <summary>The post of a total.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="series">The series; its last edition is told.</param>
    /// <param name="known">Ids of first figures of events inside it that have posts of their own.</param>
    public string Total(string language, TotalSeries series, IReadOnlySet<string> known) => new TotalPost(In(language), _visible).Write(series, known);

    /// <summary>The messages of a round-up.</summary>
    public IReadOnlyList<string> RoundUp(string language, RoundUp roundUp) => new RoundUpPost(In(language), _visible).Write(roundUp);

    /// <summary>The words of a language; English for one without phrases.</summary>
    internal Wording In(string language) => _words.TryGetValue(language, out var words) || _words.TryGetValue(language.Split('-')[0], out words) ? words : _words[Fallback];
}
