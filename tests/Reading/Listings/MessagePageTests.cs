using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Tests.Reading.Listings;

public class MessagePageTests
{
    [SkippableTheory]
    [InlineData(SourceKind.Messages)]
    [InlineData(SourceKind.Auto)]
    public void AChannelsPreviewIsReadMessageByMessage(SourceKind kind)
    {
        var listing = FeedTests.Read(ListPageTests.Sample("channel-en", "s/rescue_sample.html"), kind, "https://example.org/s/rescue_sample.html");

        Assert.Equal(ListingForm.MessagePage, listing.Form);
        Assert.Equal(["/rescue_sample/411", "/rescue_sample/412", "/rescue_sample/413"], listing.Messages.Select(message => message.Url.AbsolutePath));
        Assert.Equal("Our teams are at the vegetable market of Ariha, where rockets fell an hour ago.\n\nThree civilians were killed, among them a child, and 11 people were injured.", listing.Messages[0].Text);
        Assert.Equal(new DateTimeOffset(2021, 3, 16, 7, 5, 12, TimeSpan.Zero), listing.Messages[0].Published!.Instant);
        Assert.Equal("", listing.Messages[0].Title);
    }

    [SkippableTheory]
    [InlineData(SourceKind.Messages)]
    [InlineData(SourceKind.Auto)]
    public void ALiveBlogIsReadEntryByEntry(SourceKind kind)
    {
        var listing = FeedTests.Read(ListPageTests.Sample("live-en", "live/roads.html"), kind, "https://example.org/live/roads.html");

        Assert.Equal(["#post-3", "#post-2", "#post-1"], listing.Messages.Select(message => message.Url.Fragment));
        Assert.Equal("Rockets land on a market", listing.Messages[2].Title);
        Assert.Equal(["Rockets landed on the vegetable market of Ariha this morning. Residents speak of three dead; we have not been able to verify this."], listing.Messages[2].Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void TheUpdatesThatALiveBlogDescribesAreBelievedFirst()
    {
        var listing = FeedTests.Read("""
            <html><body><script type="application/ld+json">{"@graph":[{"@type":["LiveBlogPosting"],"liveBlogUpdate":[
              {"@type":"BlogPosting","headline":"Six killed","articleBody":"Six were killed.\nTwo are children.","url":"https://example.org/live#u1","datePublished":"2016-12-24T12:00:00Z","dateModified":"2016-12-24T13:00:00Z"},
              {"@type":"BlogPosting","headline":"No body","url":"https://example.org/live#u2"}]}]}</script><p>x</p></body></html>
            """, at: "https://example.org/live");

        var message = Assert.Single(listing.Messages);
        Assert.Equal(("https://example.org/live#u1", "Six killed", "Six were killed.\n\nTwo are children."), (message.Url.AbsoluteUri, message.Title, message.Text));
        Assert.NotNull(message.Modified);
    }

    [Fact]
    public void AQuotedReplyAndCountersAreNotTheMessage()
    {
        var html = string.Concat(Enumerable.Range(1, 3).Select(at => $"""
            <div class="wrap"><div class="message"><a class="name" href="https://example.org/channel"><span>Channel</span></a>
            <a class="reply" href="https://example.org/channel/{at + 90}"><div class="name">Channel</div><div class="text">An older message that is quoted here and much longer than the new one, so that length alone would choose it.</div></a>
            <div class="text">Message {at}: <b>two</b> hurt in <a href="/x">Idlib</a>.<br><br>Updated.</div>
            <div class="foot"><span>1.2K views</span><a href="https://example.org/channel/{at}"><time datetime="2016-12-24T12:0{at}:00+00:00">12:0{at}</time></a></div></div></div>
            """));

        var listing = FeedTests.Read($"<html><body>{html}</body></html>", SourceKind.Messages, "https://example.org/s/channel");

        Assert.Equal("Message 1: two hurt in Idlib.\n\nUpdated.", listing.Messages[0].Text);
    }

    [Fact]
    public void AListOfArticlesWithTimesIsNotTakenForMessages()
    {
        var html = string.Concat(Enumerable.Range(1, 5).Select(at => $"<div class=\"card\"><h3><a href=\"/news/{at}\">Rockets fall on market number {at}</a></h3><a href=\"/news/{at}\"><time datetime=\"2016-12-24T12:0{at}:00Z\">12:0{at}</time></a></div>"));

        var listing = FeedTests.Read($"<html><body>{html}</body></html>");

        Assert.Empty(listing.Messages);
        Assert.Equal(5, listing.Links.Count);
    }

    [Fact]
    public void CardsWithNamesOfTheirOwnAreNotTakenForMessages()
    {
        var html = string.Concat(Enumerable.Range(1, 5).Select(at => $"<article id=\"post-{at}\"><h3><a href=\"/2016/12/rockets-fall-on-market-{at}\">Rockets fall on market number {at}</a></h3><time datetime=\"2016-12-24T12:0{at}:00Z\">12:0{at}</time></article>"));

        var listing = FeedTests.Read($"<html><body>{html}</body></html>");

        Assert.Empty(listing.Messages);
        Assert.Equal(5, listing.Links.Count);
    }

    [Theory]
    [InlineData(SourceKind.Auto)]
    [InlineData(SourceKind.Messages)]
    public void ReadersCommentsAreNoMessages(SourceKind kind)
    {
        var html = string.Concat(Enumerable.Range(1, 5).Select(at => $"<li id=\"comment-{at}\"><a href=\"#comment-{at}\"><time datetime=\"2016-12-24T12:0{at}:00Z\">12:0{at}</time></a><p>I heard that {at} were killed.</p></li>"));

        Assert.Empty(FeedTests.Read($"<html><body><ol>{html}</ol></body></html>", kind).Messages);
    }

    [Fact]
    public void ASourceOfMessagesWithoutAnySaysSo() =>
        Assert.Equal("no dated items with permalinks were found on the page", FeedTests.Read("<html><body><p>Gone</p></body></html>", SourceKind.Messages).Fault);
}
