using Monitoring.Delivering;

namespace Monitoring.Tests.Delivering;

public class PlainTextTests
{
    [Theory]
    [InlineData("<b>6 killed</b>\n<blockquote>six were killed</blockquote>\nmore", "6 killed\n“six were killed”\nmore")]
    [InlineData("<blockquote expandable>six &amp; two</blockquote>", "“six & two”")]
    [InlineData("<a href=\"https://example.org/1\">SOHR</a>, read", "SOHR (https://example.org/1), read")]
    public void AQuotationKeepsItsMarksAndALinkItsAddress(string html, string plain) => Assert.Equal(plain, PlainText.Of(html));
}
