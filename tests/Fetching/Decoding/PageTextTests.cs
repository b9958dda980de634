using System.Text;
using Monitoring.Fetching.Decoding;

namespace Monitoring.Tests.Fetching.Decoding;

public sealed class PageTextTests
{
    private const string Arabic = "<p>قتل ثلاثة مدنيين في قصف على بلدة كفر نبل جنوب إدلب</p>";
    private const string French = "<p>Trois civils ont été tués à l’est d’Alep, d’après des témoins interrogés près de là</p>";

    [Theory]
    [InlineData(Arabic, "windows-1256", "windows-1256", CharsetEvidence.Header)]
    [InlineData(Arabic, "utf-8", "UTF-8", CharsetEvidence.Header)]
    [InlineData(French, "windows-1252", "iso-8859-1", CharsetEvidence.Header)]
    [InlineData(Arabic, "windows-1256", null, CharsetEvidence.Content)]
    [InlineData(French, "windows-1252", null, CharsetEvidence.Content)]
    [InlineData(Arabic, "utf-8", null, CharsetEvidence.Content)]
    [InlineData(Arabic, "utf-16", null, CharsetEvidence.Content)]
    public void APageIsDecodedByTheBestEvidence(string text, string encoding, string? header, CharsetEvidence evidence)
    {
        var decoded = PageText.Decode(EncodingOf(encoding).GetBytes(text), header);

        Assert.Equal(text, decoded.Text);
        Assert.Equal(evidence, decoded.Evidence);
        Assert.Equal(0, decoded.Broken);
    }

    [Fact]
    public void TheDeclarationInThePageIsRead()
    {
        var page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\"></head>" + Arabic;

        var decoded = PageText.Decode(EncodingOf("windows-1256").GetBytes(page), headerCharset: null);

        Assert.Equal((page, CharsetEvidence.Meta), (decoded.Text, decoded.Evidence));
    }

    [Fact]
    public void AHeaderThatTheBytesRefuteIsNotBelieved()
    {
        Assert.Equal(Arabic, PageText.Decode(Encoding.UTF8.GetBytes(Arabic), "windows-1252").Text);
        Assert.Equal(Arabic, PageText.Decode(EncodingOf("windows-1256").GetBytes(Arabic), "utf-8").Text);
    }

    [Fact]
    public void AByteOrderMarkOverrulesTheHeader()
    {
        byte[] marked = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Arabic)];

        Assert.Equal(Arabic, PageText.Decode(marked, "utf-8").Text);
    }

    [Fact]
    public void ALabelThatNobodyKnowsIsPassedOver() =>
        Assert.Equal(French, PageText.Decode(Encoding.UTF8.GetBytes(French), "x-unheard-of").Text);

    [Fact]
    public void BytesThatNoEncodingExplainsAreCounted()
    {
        byte[] cut = [.. Encoding.UTF8.GetBytes(Arabic)[..^4]];

        Assert.Equal(1, PageText.Decode([.. cut, 0xD9], "utf-8").Broken);
    }

    private static Encoding EncodingOf(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
