using System.Text;
using Microsoft.AspNetCore.Http;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class BlockPageTests
{
    [Theory]
    [InlineData(200, "<html><head><title>Just a moment...</title></head><body><script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate\"></script></body></html>", "a Cloudflare challenge")]
    [InlineData(403, "<html><head><title>Attention Required! | Cloudflare</title></head><body>Sorry, you have been blocked</body></html>", "a Cloudflare block page")]
    [InlineData(503, "<html><head><title>DDoS-Guard</title></head><body>Checking your browser</body></html>", "a DDoS-Guard challenge")]
    [InlineData(200, "<html><head><title>news.example</title></head><body><div class=\"g-recaptcha\"></div>Prove that you are human.</body></html>", "a captcha")]
    [InlineData(200, "<html><head></head><body><script src=\"/_Incapsula_Resource?x\"></script></body></html>", "an Imperva challenge")]
    [InlineData(405, "<html><head><title>x</title></head><body><iframe src=\"https://geo.captcha-delivery.com/captcha/\"></iframe></body></html>", "a DataDome captcha")]
    public async Task AWallIsToldFromAPageWhateverItsStatus(int status, string html, string who)
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(html);
        });
        using var fetcher = Fetchers.Create();

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));

        Assert.Equal(FetchProblem.Blocked, failed.Problem);
        Assert.Contains(who, failed.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongPageAboutCaptchasIsAPage()
    {
        var words = string.Concat(Enumerable.Repeat("<p>The captcha was solved by a robot, officials said on Monday.</p>", 40));

        Assert.Null(Fetchers.Walls.Recognise($"<html><head><title>Access denied</title></head><body><div class=\"g-recaptcha\"></div>{words}</body></html>", []));
    }

    [Theory]
    [InlineData("Access denied: convoy turned back at the crossing")]
    [InlineData("Security checkpoint attacked in Deir ez-Zor, three killed")]
    [InlineData("Robot checks mines")]
    public void AShortPageWithASimilarTitleIsAPage(string title) =>
        Assert.Null(Fetchers.Walls.Recognise($"<html><head><title>{title}</title></head><body><p>Three people were killed.</p></body></html>", []));

    [Fact]
    public void AHeaderOfAChallengeSuffices() =>
        Assert.Equal("a Cloudflare challenge", Fetchers.Walls.Recognise("anything", ["server: cloudflare", "cf-mitigated: challenge"]));

    [Fact]
    public void AFeedIsNeverAWall() => Assert.Null(Fetchers.Walls.Recognise("<rss><channel><title>h-captcha g-recaptcha</title></channel></rss>", []));

    [Fact]
    public void FaultsOfTheTableAreToldTogetherWithTheirPlaces()
    {
        var folder = Directory.CreateTempSubdirectory();
        Directory.CreateDirectory(Path.Combine(folder.FullName, "fetching"));
        File.WriteAllText(Path.Combine(folder.FullName, BlockPages.File), "# source: x\nwhere\tmark\twho\nfoot\tabcdef\tx\ntitle\tab\tx\ntitle\n", Encoding.UTF8);

        var fault = Assert.Throws<DataFileException>(() => BlockPages.Load(folder.FullName));

        Assert.Equal([3, 4, 5], fault.Faults.Select(one => one.Line).Order());
        folder.Delete(recursive: true);
    }
}
