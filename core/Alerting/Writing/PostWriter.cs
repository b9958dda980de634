using System.Collections.Frozen;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>Writes every text that readers get, in the language of their chat. Templates and words are data.</summary>
public sealed class PostWriter
{
    private const string Fallback = "en";
    private readonly FrozenDictionary<string, Wording> _words;
    private readonly int _visible;
    private readonly int _roundUp;

    /// <summary>A writer for some languages.</summary>
    /// <param name="books">One for each language; English must be among them, and serves chats of other languages.</param>
    /// <param name="clock">Damascus time.</param>
    /// <param name="quoting">Keeps names of victims and graphic words out of quotations.</param>
    /// <param name="parties">What parties are called on which day.</param>
    /// <param name="local">Names of places as people there write them.</param>
    /// <param name="thresholds">The published thresholds.</param>
    /// <param name="pages">Address of the public pages; null: posts have no links to any.</param>
    public PostWriter(IEnumerable<PhraseBook> books, LocalTime clock, QuotingRules quoting, PartyNames parties, LocalNames local, NewsThresholds thresholds, Uri? pages = null)
    {
        _words = books.ToFrozenDictionary(book => book.Language, book => new Wording(book, clock, quoting, parties, local, pages), StringComparer.OrdinalIgnoreCase);
        if (!_words.ContainsKey(Fallback))
            throw new ArgumentException($"Found phrases of {string.Join(", ", _words.Keys)}; expected {Fallback} among them.", nameof(books));
        _visible = thresholds.VisibleCharacters;
        _roundUp = thresholds.RoundUpCharacters;
        Clock = clock;
    }

    /// <summary>Damascus time.</summary>
    public LocalTime Clock { get; }

    /// <summary>Languages that have phrases of their own.</summary>
    public IEnumerable<string> Languages => _words.Keys;

    /// <summary>All languages under <c>data/posts</c>.</summary>
    /// <exception cref="DataFileException">A table cannot be used.</exception>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="thresholds">The published thresholds.</param>
    /// <param name="pages">Address of the public pages; null: posts have no links to any.</param>
    public static PostWriter Load(string dataFolder, NewsThresholds thresholds, Uri? pages = null)
    {
        var languages = Directory.GetDirectories(Path.Combine(dataFolder, "posts")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
        return new PostWriter(languages.Select(language => PhraseBook.Load(dataFolder, language)), LocalTime.Damascus(), QuotingRules.Load(dataFolder), PartyNames.Load(dataFolder), LocalNames.Load(dataFolder), thresholds, pages);
    }

    /// <summary>The living post of an incident.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">As it stands now.</param>
    /// <param name="unreviewed">True when it went out because nobody reviewed it in time.</param>
    /// <param name="first">True for a post that is new to its readers: what changed before it is no update to them.</param>
    public string Incident(string language, Incident incident, bool unreviewed = false, bool first = false) => new IncidentPost(In(language), _visible).Write(incident.WithoutRejected().SinceStruck(), unreviewed, first);

    /// <summary>The reply for a change.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">After the change.</param>
    /// <param name="claim">What led to it.</param>
    /// <param name="change">The change.</param>
    /// <param name="unreviewed">True when nobody reviewed it in time.</param>
    public string Reply(string language, Incident incident, Claim claim, FigureChange change, bool unreviewed = false) =>
        Marked(language, unreviewed, visible => new ReplyPost(In(language), visible).Write(incident, claim, change))!;

    /// <summary>The line that marks what nobody reviewed, as it ends a message.</summary>
    public string Unreviewed(string language) => "\n" + In(language).Phrases["incident.unreviewed"];

    /// <summary>A message with that line, for which room is left: what is sent is never longer than a message may be.</summary>
    private string? Marked(string language, bool unreviewed, Func<int, string?> write)
    {
        var mark = unreviewed ? Unreviewed(language) : string.Empty;
        return write(_visible - Html.VisibleLength(mark)) is { } text ? text + mark : null;
    }

    /// <summary>What waited for operators, as they let it pass: at once, and without the mark.</summary>
    /// <param name="waiting">The alert.</param>
    /// <param name="chats">Who reads: their language.</param>
    /// <param name="text">Its text in a language; null: its own, without the mark.</param>
    public Alert Approved(Alert waiting, IReadOnlyList<ChatSettings> chats, Func<string, string>? text = null)
    {
        var language = chats.FirstOrDefault(chat => chat.Id == waiting.Chat)?.Language ?? "en";
        return waiting with
        {
            Id = StableId.Of(waiting.Id, "approved"),
            NotBefore = null,
            Parts = [text?.Invoke(language) ?? waiting.Parts[0].Replace(Unreviewed(language), string.Empty, StringComparison.Ordinal)],
        };
    }

    /// <summary>The living post of a total.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="series">The series as it stands now.</param>
    /// <param name="first">True for a post that is new to its readers: what changed before it is no update to them.</param>
    /// <param name="unreviewed">True when it goes out because nobody reviews it in time.</param>
    public string Total(string language, TotalSeries series, bool first = false, bool unreviewed = false) => Marked(language, unreviewed, visible => new TotalPost(In(language), visible).Write(series, first))!;

    /// <summary>The reply that the last edition of a total asks for: lowered, or stated again; null when the edit is enough.</summary>
    public string? TotalReply(string language, TotalSeries series, bool unreviewed = false) => Marked(language, unreviewed, visible => new TotalReply(In(language), visible).Of(series));

    /// <summary>The reply under a total that is gone from its report.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="series">Without it.</param>
    /// <param name="gone">What is gone.</param>
    public string TotalWithdrawn(string language, TotalSeries series, TotalEdition gone) => new TotalReply(In(language), _visible).Withdrawn(series, gone);

    /// <summary>The correction of a total that we had misread.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="misread">What we told.</param>
    /// <param name="actual">What the text says; null when it says nothing of the kind.</param>
    /// <param name="posted">When it was told.</param>
    public string TotalCorrection(string language, TotalEdition misread, TotalEdition? actual, DateTimeOffset posted) => new TotalReply(In(language), _visible).Correction(misread, actual, posted);

    /// <summary>The messages of a round-up.</summary>
    public IReadOnlyList<string> RoundUp(string language, RoundUp roundUp) => new RoundUpPost(In(language), _roundUp).Write(roundUp);

    /// <summary>The correction of a post of ours.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">After the retraction.</param>
    /// <param name="misread">The claim that we misread.</param>
    /// <param name="actual">What the text says; null when it says nothing of the kind.</param>
    /// <param name="posted">When the post stood first; null when it was never sent.</param>
    public string Correction(string language, Incident incident, Claim misread, Extracting.Figure? actual, DateTimeOffset? posted) =>
        new CorrectionPost(In(language), _visible).Write(incident, misread, actual, posted);

    /// <summary>What the post of an incident becomes that is told in another one's post now.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">The incident that was merged.</param>
    /// <param name="code">Code of the one that goes on.</param>
    /// <param name="post">Address of its post; null when it has none.</param>
    public string Pointer(string language, Incident incident, string code, Uri? post) => new MovedPost(In(language), _visible).Pointer(incident, code, post);

    /// <summary>The correction of two posts that told of one attack.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">The incident that was merged.</param>
    /// <param name="code">Code of the one that goes on.</param>
    /// <param name="post">Address of its post; null when it has none.</param>
    public string ToldTwice(string language, Incident incident, string code, Uri? post) => new MovedPost(In(language), _visible).Twice(incident, code, post);

    /// <summary>The correction of a post that told what is of another attack.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="incident">Without what is of another attack.</param>
    /// <param name="taken">What was told of it.</param>
    /// <param name="code">Code of the incident that has it now.</param>
    /// <param name="posted">When the post stood first.</param>
    public string OfAnotherAttack(string language, Incident incident, Claim taken, string code, DateTimeOffset posted) => new MovedPost(In(language), _visible).OfAnother(incident, taken, code, posted);

    /// <summary>The messages of a day's digest.</summary>
    /// <param name="language">Language of the chat.</param>
    /// <param name="day">What it tells.</param>
    /// <param name="linkOf">Address of an incident's post in the chat; null when there is none.</param>
    public IReadOnlyList<string> Digest(string language, DigestDay day, Func<ToldIncident, Uri?> linkOf) => new DigestPost(In(language)).Write(day, linkOf);

    /// <summary>The note that a source is not seen.</summary>
    public string Blind(string language, WatchedName source, DateTimeOffset since, int others)
    {
        var words = In(language);
        return words.Phrases.Fill("notice.blind", ("source", words.Names.Of(source)), ("since", words.Days.Time(since, withYear: false)), ("others", Html.Text(words.Phrases.Number(others)))).Markup;
    }

    /// <summary>The same note when the source is seen again.</summary>
    public string Seen(string language, WatchedName source, DateTimeOffset since, DateTimeOffset until)
    {
        var words = In(language);
        return words.Phrases.Fill("notice.seen", ("source", words.Names.Of(source)), ("since", words.Days.Time(since, withYear: false)), ("until", words.Days.Time(until, withYear: false))).Markup;
    }

    /// <summary>Link to what operators do about a trouble, named in words; empty without public pages.</summary>
    public Html WhatToDo(string trouble) => In(Fallback).Pages.WhatToDo(trouble);

    /// <summary>The words of a language; English for one without phrases.</summary>
    internal Wording In(string language) => _words.TryGetValue(language, out var words) || _words.TryGetValue(language.Split('-')[0], out words) ? words : _words[Fallback];
}
