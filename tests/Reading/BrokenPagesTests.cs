using System.Diagnostics;
using Monitoring.Bench;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;

namespace Monitoring.Tests.Reading;

/// <summary>A few hundred of the mutated pages that <c>bench fuzz</c> reads by the thousand.</summary>
public sealed class BrokenPagesTests
{
    private static readonly PageReader s_reader = PageReader.Load(Repository.File("data"));

    [Fact]
    public void MutatedPagesAreReadWithoutACrash()
    {
        var pages = Directory.EnumerateFiles(Repository.File("samples"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Select(bytes => PageText.Decode(bytes, null).Text).ToArray();
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
            Assert.NotNull(s_reader.Read(PageText.Decode(PageMutation.Of(pages[random.Next(pages.Length)], random), null).Text, new Uri("https://news.example/a")));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    public void ADeeplyNestedPageIsReadInTime(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 10_000)) + "Three civilians were killed on Tuesday when shells hit a market in Ariha, local activists said.";
        var clock = Stopwatch.StartNew();

        s_reader.Read(html, url: null);

        // A fraction of a second on a quiet machine; the limit is for hangs, not for a shared machine.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
    }
}
