using System.Globalization;
using System.Text.Json;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;

namespace Monitoring.Tests.Reading;

/// <summary>Sample pages against the readings beside them; <c>UPDATE_GOLDEN=1</c> writes those anew.</summary>
public sealed class SampleReadingTests
{
    /// <summary>Pages that list articles or messages: their reading is the listing's business.</summary>
    private static readonly string[] s_lists = ["index.html", "rescue_sample.html"];

    private static readonly PageReader s_reader = PageReader.Load(Repository.File("data"));

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.File("samples"), "*.html", SearchOption.AllDirectories)
        .Where(file => !s_lists.Contains(Path.GetFileName(file)))
        .Select(file => Path.GetRelativePath(Repository.File("samples"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void TheSamplesAreFound() => Assert.True(Pages.Count >= 10, $"found {Pages.Count} sample pages");

    [Theory]
    [MemberData(nameof(Pages))]
    public void APageIsReadAsExpected(string page)
    {
        var file = Repository.File("samples/" + page);
        var expected = Path.ChangeExtension(file, ".expected.json");
        var reading = s_reader.Read(PageText.Decode(File.ReadAllBytes(file), headerCharset: null).Text, new Uri("https://sample.example/" + page));

        var found = JsonSerializer.Serialize(new Expected(reading.Title, Iso(reading.Published), Iso(reading.Modified), reading.Language, reading.Paragraphs), MonitorJson.Indented) + "\n";

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(expected, found);
        Assert.Equal(File.ReadAllText(expected), found);
    }

    private static string? Iso(ReportTime? time) =>
        time?.Instant?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? time?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Expected(string Title, string? PublishedAt, string? ModifiedAt, string? Language, IReadOnlyList<Paragraph> Paragraphs);
}
