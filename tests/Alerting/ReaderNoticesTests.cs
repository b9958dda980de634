using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>What readers are told of a main source that is not seen: nothing for three hours, then one silent note, edited when it is seen again.</summary>
public class ReaderNoticesTests
{
    private static readonly DateTimeOffset Since = Some.Morning;

    private readonly Desk _desk = new();
    private readonly ReaderPage _page;

    public ReaderNoticesTests() => _page = new ReaderPage(_desk);

    private static Source Main => Some.Source() with { Main = true };

    [Fact]
    public async Task NothingIsSaidBeforeThreeHoursAndOneSilentNoteThen()
    {
        await LookAsync(179);
        Assert.Empty(_page.Messages);

        await LookAsync(180);
        await LookAsync(200);
        await LookAsync(700);

        var note = Assert.Single(_page.Messages);
        Assert.False(note.Sound);
        Assert.StartsWith("<b>Not seen at the moment: SOHR, since", note.Html, StringComparison.Ordinal);
        Assert.Contains("The other 11 sources are read as usual.", note.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNoteIsEditedOnceWhenTheSourceIsSeenAgain()
    {
        await LookAsync(200);
        await SeenAsync(400);
        var edited = Assert.Single(_page.Messages).Html;
        await SeenAsync(500);

        Assert.DoesNotContain("Not seen at the moment", edited, StringComparison.Ordinal);
        Assert.Equal(edited, Assert.Single(_page.Messages).Html);
    }

    [Fact]
    public async Task AGapThatWasTooShortForANoteEndsInSilence()
    {
        await LookAsync(100);
        await SeenAsync(170);

        Assert.Empty(_page.Messages);
    }

    [Fact]
    public async Task ASecondGapHasANoteOfItsOwn()
    {
        await LookAsync(200);
        await SeenAsync(400);
        await LookAsync(900, Since.AddMinutes(600));

        Assert.Equal(2, _page.Messages.Count);
        Assert.StartsWith("<b>Not seen at the moment", _page.Messages[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfASourceThatIsNotMainReadersAreToldNothing()
    {
        await LookAsync(700, source: Main with { Main = false });

        Assert.Empty(_page.Messages);
    }

    [Fact]
    public async Task AChatThatWantsNoNoticesGetsNoneAndOneThatCameLaterIsToldOfNoEnd()
    {
        _desk.Chats = [Desk.Chat, Desk.Chat with { Id = "@totals", Kinds = ["total"] }];
        await LookAsync(200);
        _desk.Chats = [.. _desk.Chats, Desk.Chat with { Id = "@late" }];
        await SeenAsync(400);

        Assert.Equal("@readers", Assert.Single(_page.Messages).Chat);
    }

    private ReaderNotices Notices(Source source) => new(_desk.Store, Desk.Writer, [source], _desk.Clock);

    private async Task LookAsync(int minutes, DateTimeOffset? since = null, Source? source = null)
    {
        _desk.Clock.Now = Since.AddMinutes(minutes);
        await _page.DeliverAsync(await Notices(source ?? Main).BlindAsync(source ?? Main, since ?? Since, 11, _desk.Chats, CancellationToken.None));
    }

    private async Task SeenAsync(int minutes)
    {
        _desk.Clock.Now = Since.AddMinutes(minutes);
        await _page.DeliverAsync(await Notices(Main).SeenAsync(Main, Since, _desk.Chats, CancellationToken.None));
    }
}
