using System.Text.Json;
using Monitoring.Watching;

namespace Monitoring.Evaluating.Seasons;

/// <summary>Places, sources, sentences and rates of the synthetic season: <c>samples/season/noise.json</c>, frozen before the matcher was tuned.</summary>
public sealed class SeasonNoise
{
    private SeasonNoise(JsonElement root)
    {
        Places = [.. root.GetProperty("places").EnumerateArray().Select(place => new SeasonPlace(Text(place[0]), Text(place[1]), place[2].GetDouble(), place[3].GetDouble(), Texts(place[4]), "SY"))];
        Elsewhere = [.. root.GetProperty("elsewhere").EnumerateArray().Select(place => new SeasonPlace(Text(place[0]), Text(place[1]), 0, 0, [Text(place[0])], Text(place[2])))];
        Neighbours = root.GetProperty("neighbours").EnumerateArray().ToDictionary(pair => Text(pair[0]), pair => Text(pair[1]), StringComparer.Ordinal);
        Sources = [.. root.GetProperty("sources").EnumerateArray().Select(ReadSource)];
        Cited = root.GetProperty("cited").EnumerateObject().ToDictionary(cited => cited.Name, cited => Texts(cited.Value), StringComparer.Ordinal);
        Templates = root.GetProperty("templates").EnumerateObject().ToDictionary(kind => kind.Name, kind => Texts(kind.Value), StringComparer.Ordinal);
        Rates = root.GetProperty("rates").EnumerateObject().ToDictionary(rate => rate.Name, rate => rate.Value.GetDouble(), StringComparer.Ordinal);
    }

    /// <summary>Places of the conflict.</summary>
    public IReadOnlyList<SeasonPlace> Places { get; }

    /// <summary>Places in other countries.</summary>
    public IReadOnlyList<SeasonPlace> Elsewhere { get; }

    /// <summary>Villages that lie side by side and have similar names.</summary>
    public IReadOnlyDictionary<string, string> Neighbours { get; }

    /// <summary>The sources.</summary>
    public IReadOnlyList<SeasonSource> Sources { get; }

    /// <summary>How papers name the origin that they cite.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cited { get; }

    /// <summary>Sentences by kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Templates { get; }

    /// <summary>Chances, 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Rates { get; }

    /// <summary>Reads the file.</summary>
    public static SeasonNoise Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return new SeasonNoise(document.RootElement);
    }

    private static SeasonSource ReadSource(JsonElement source)
    {
        var id = Text(source.GetProperty("id"));
        var cites = source.GetProperty("cites").GetString();
        return new SeasonSource(
            new Source
            {
                Id = id,
                Name = Text(source.GetProperty("name")),
                Url = new Uri($"https://{id}.example.org/"),
                Language = source.TryGetProperty("language", out var language) ? Text(language) : "en",
                Publisher = Enum.Parse<PublisherType>(Text(source.GetProperty("publisher")), ignoreCase: true),
                Origin = source.TryGetProperty("origin", out var origin) ? Text(origin) : null,
                Country = "SY",
            },
            source.GetProperty("covers").GetDouble(),
            TimeSpan.FromMinutes(source.GetProperty("delayMinutes").GetInt32()),
            source.GetProperty("jitter").GetDouble(),
            cites,
            source.GetProperty("names").GetDouble());
    }

    private static string Text(JsonElement element) => element.GetString()!; // the file is ours: every such key holds text

    private static IReadOnlyList<string> Texts(JsonElement element) => [.. element.EnumerateArray().Select(Text)];
}
