namespace Monitoring.Tests.Alerting;

/// <summary>A message is as long as it may be: what matters least goes first, and what was shortened without need comes back.</summary>
public class PostTextTests
{
    [Fact]
    public void ALineThatWasShortenedForNothingComesBack()
    {
        var text = new PostText().Add(Words(10)).Add(Words(40), 2, Words(5)).Add(Words(60), 1, Words(10)).Add(Words(10)).Add(Words(10));

        // 60 gives way to 10 only after 40 has to 5; then there is room for 40 again.
        Assert.Equal([10, 40, 10, 10, 10], text.Fit(84).Split('\n').Select(line => line.Length));
    }

    [Fact]
    public void AnEmptyLineGoesBeforeAnyWord() =>
        Assert.Equal("Aaaaa\nAaaaa", new PostText().Add(Words(5)).Gap().Add(Words(5)).Fit(11));

    [Fact]
    public void ParagraphsArePartedByOneEmptyLineAndAQuotationByNone()
    {
        var text = new PostText().Add(Words(5)).Gap().Gap().Add(Words(5)).Add(Html.Trusted("<blockquote>A</blockquote>")).Gap().Add(Words(5));

        Assert.Equal("Aaaaa\n\nAaaaa\n<blockquote>A</blockquote>\nAaaaa", text.Fit(900));
    }

    private static Html Words(int length) => Html.Text("A" + new string('a', length - 1));
}
