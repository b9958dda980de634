using System.Text;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class CharsetTests
{
    private const string Arabic = "\u0642\u062A\u0644 \u062E\u0645\u0633\u0629 \u0645\u062F\u0646\u064A\u064A\u0646 \u0641\u064A \u0642\u0635\u0641 \u062C\u0648\u064A \u0639\u0644\u0649 \u0625\u062F\u0644\u0628";

    [Theory]
    [InlineData("windows-1256", "text/html; charset=windows-1256", "")]
    [InlineData("windows-1256", "text/html", "<meta charset=\"windows-1256\">")]
    [InlineData("windows-1256", "text/html", "")]
    [InlineData("utf-8", "text/html; charset=utf-8", "")]
    [InlineData("utf-8", "text/html; charset=\"UTF-8\"", "")]
    [InlineData("utf-8", "text/html; charset=utf8; charset=utf8", "")]
    [InlineData("utf-8", "text/html; charset=iso-8859-1", "")]
    [InlineData("utf-8", "text/html; charset=no-such-thing", "")]
    [InlineData("utf-8", "text/html; charset=utf-7", "")]
    [InlineData("utf-16", "text/html; charset=utf-16", "")]
    [InlineData("utf-16", "text/html", "")]
    [InlineData("utf-16BE", "text/html", "")]
    public async Task ArabicIsReadWhateverItsCharset(string charset, string type, string head)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        var html = $"<html><head>{head}</head><body><p>{Arabic}</p></body></html>";
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.ContentType = type;
            await context.Response.Body.WriteAsync(encoding.GetBytes(html));
        });
        using var fetcher = Fetchers.Create();

        var page = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default)).Body;

        Assert.Contains(Arabic, page.Text, StringComparison.Ordinal);
    }
}
