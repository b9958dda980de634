using System.Text.Json.Serialization;

namespace Monitoring.Extracting;

/// <summary>
/// One quantity that a report attributes to someone, with its evidence. A claim, never a fact.
/// Meaning of the codes: docs/figures.md. Every property is written to JSON, null when unknown.
/// </summary>
public sealed record Figure
{
    /// <summary><c>f1</c>, <c>f2</c> … in the order of the text; unique within a report.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The noun counted.</summary>
    public required FigureUnit Unit { get; init; }

    /// <summary>The number as stated; null for vague quantities and for ranges.</summary>
    public long? Count { get; init; }

    /// <summary>The lowest count compatible with the words; null when the words set none.</summary>
    public long? Min { get; init; }

    /// <summary>The highest count compatible with the words; null when the words set none.</summary>
    public long? Max { get; init; }

    /// <summary>The hedge.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>How the quantity is written.</summary>
    public required FigureClass Cls { get; init; }

    /// <summary>Who was harmed; null for figures that are not about people.</summary>
    public VictimGroup? Group { get; init; }

    /// <summary>Ids of those who did it (the table of actors, or the text's own words when no table knows them); empty when nobody is named.</summary>
    public IReadOnlyList<string> Belligerents { get; init; } = [];

    /// <summary>
    /// Those of <see cref="Belligerents"/> whom not the figure's own source names, but somebody else of the text: an accusation is of the one
    /// who makes it. Null when there are none. Stored, and no part of <c>monitor extract</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Accusation>? Accusations { get; init; }

    /// <summary>Weapons or methods; empty when not stated.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>
    /// What the text calls them where a code is coarser (rockets under shelling, one strike or several): wording keys <c>code.word</c> of the
    /// language's table of means, which <c>data/posts</c> knows; null when it has no such word. Stored, and no part of <c>monitor extract</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Weapons { get; init; }

    /// <summary>The most specific places of this figure; empty when not stated.</summary>
    public IReadOnlyList<FigurePlace> Places { get; init; } = [];

    /// <summary>First day of the harm, null when the text does not let us tell.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the harm, inclusive.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The kind of total.</summary>
    public required FigureScope Scope { get; init; }

    /// <summary>Who says so, verbatim; null when the text names nobody.</summary>
    public string? Source { get; init; }

    /// <summary>How the text puts the claim.</summary>
    public required Modality Modality { get; init; }

    /// <summary>
    /// True when the text itself tells it as hearsay ("reportedly", "allegedly", "is said to have"): posts keep that hedge. Stored, and no
    /// part of <c>monitor extract</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsHearsay { get; init; }

    /// <summary>True when the text expects the figure to change ("expected to rise").</summary>
    public bool Provisional { get; init; }

    /// <summary>Whether the harm came from armed conflict.</summary>
    public required ConflictStatus Conflict { get; init; }

    /// <summary>Id of the figure that this one is part of.</summary>
    public string? SubsetOf { get; init; }

    /// <summary>Id of an earlier figure that says the same quantity.</summary>
    public string? Restates { get; init; }

    /// <summary>Name of the rule that read it, for example <c>en.killed.nominal</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The words it was read from.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>A place as the text names it and, where the gazetteer knows it, as the map does.</summary>
/// <param name="Text">Verbatim from the text.</param>
/// <param name="Name">Name in the gazetteer; null when unknown there.</param>
/// <param name="Adm1">Governorate (or first-level region) in the gazetteer's spelling.</param>
/// <param name="Lat">Latitude in degrees (WGS 84), null where no honest point exists.</param>
/// <param name="Lon">Longitude in degrees (WGS 84).</param>
/// <param name="Precision">How finely it is known; null when unknown.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null when unknown.</param>
/// <param name="Near">True when the text says "near" it: then no point is given and the precision is a sub-district's.</param>
public sealed record FigurePlace(
    string Text, string? Name, string? Adm1, double? Lat, double? Lon, PlacePrecision? Precision, string? Country = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Near = false);

/// <summary>Where a figure stands: offsets are UTF-16 units into <c>title + "\n\n" + text</c>, ends exclusive.</summary>
/// <param name="Quote">The shortest words that hold count, hedge and noun: the text from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">First unit of the quote.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Sentence">The sentence around it.</param>
/// <param name="SentenceStart">First unit of the sentence.</param>
/// <param name="SentenceEnd">One past its last unit.</param>
public sealed record Evidence(string Quote, int Start, int End, string Sentence, int SentenceStart, int SentenceEnd);
