using Monitoring.Reading;

namespace Monitoring.Tests.Reading;

public class ReadableTextTests
{
    [Theory]
    [InlineData("the \u202eLevant Network said 15", "the Levant Network said 15")]
    [InlineData("\u2067fifteen\u2069 people", "fifteen people")]
    [InlineData("killed\ufffe 3", "killed 3")]
    [InlineData("killed\u0001 3", "killed 3")]
    [InlineData("\ud83d\udd34 urgent: مقتل 3 مدنيين", "\ud83d\udd34 urgent: مقتل 3 مدنيين")]
    public void WhatIsNotReadButDoesSomethingIsLeftOut(string page, string read)
    {
        Assert.Equal(read, new Paragraph(ParagraphKind.Text, page).Text);
        Assert.Equal(read, new Article { Url = new Uri("https://x.example.org/1"), Title = page, Paragraphs = [] }.Title);
    }

    // Not in the table: an attribute cannot hold half of a pair.
    [Fact]
    public void HalfOfAPairIsMarkedAsLost() => Assert.Equal("half \ufffd of a pair", new Paragraph(ParagraphKind.Text, "half \ud83d of a pair").Text);
}
