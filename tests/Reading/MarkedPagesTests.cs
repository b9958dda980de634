using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;

namespace Monitoring.Tests.Reading;

/// <summary>Bodies of marked pages against floors that only rise (<c>tests/floors/reading.json</c>; <c>UPDATE_GOLDEN=1</c> raises them).</summary>
public sealed partial class MarkedPagesTests
{
    private const string Floors = "tests/floors/reading.json";

    [SkippableFact]
    public void BodiesOfMarkedPagesDoNotGetWorse()
    {
        var marked = JsonSerializer.Deserialize<List<MarkedPage>>(File.ReadAllText(MarkedTexts.Require("pages/pages.json")), MonitorJson.Line)!;
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(Repository.Read(Floors), MonitorJson.Line)!;
        var reader = PageReader.Load(Repository.File("data"));

        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var page in marked)
            Count(page, Body(reader, page), tallies);
        var scores = floors.Keys.ToDictionary(key => key, key => Math.Round(tallies[key].F1, 4), StringComparer.Ordinal);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Repository.File(Floors), JsonSerializer.Serialize(floors.ToDictionary(floor => floor.Key, floor => Math.Max(floor.Value, scores[floor.Key])), MonitorJson.Indented) + "\n");
        Assert.All(floors, floor => Assert.True(scores[floor.Key] >= floor.Value, $"{floor.Key}: F1 {scores[floor.Key]} is below the floor {floor.Value}"));
    }

    private static string Body(PageReader reader, MarkedPage page)
    {
        using var file = File.OpenRead(MarkedTexts.Require($"pages/html/{page.Id}.html.gz"));
        using var content = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var reading = reader.Read(PageText.Decode(bytes.ToArray(), headerCharset: null).Text, url: null);
        return Folded(reading.Title + "\n" + reading.Text);
    }

    private static void Count(MarkedPage page, string text, Dictionary<string, Tally> tallies)
    {
        foreach (var key in new[] { "all", page.Lang })
        {
            var tally = tallies.TryGetValue(key, out var known) ? known : tallies[key] = new Tally();
            tally.Wanted += page.With.Count;
            tally.Found += page.With.Count(segment => text.Contains(Folded(segment), StringComparison.Ordinal));
            tally.Unwanted += page.Without.Count(segment => text.Contains(Folded(segment), StringComparison.Ordinal));
        }
    }

    private static string Folded(string text) => Spaces().Replace(text, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    private sealed record MarkedPage(string Id, string Lang, IReadOnlyList<string> With, IReadOnlyList<string> Without);

    private sealed class Tally
    {
        public int Wanted { get; set; }

        public int Found { get; set; }

        public int Unwanted { get; set; }

        public double F1 => Found == 0 ? 0 : 2.0 * Found / (Wanted + Found + Unwanted);
    }
}
