using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating.Commands;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Operating;

public class EditorialDeskTests
{
    [Fact]
    public async Task APostIsShownAndWithdrawnByTheIdOfItsAlert()
    {
        var desk = new Desk();
        var post = (await desk.ReadAsync(Some.Report(Some.Strike()))).Alerts[0];
        var hands = await OpenAsync(desk);

        Assert.Contains(post.Parts[0], (await hands.ShowAsync(new RetractionOrder(post.Id), default)).Html, StringComparison.Ordinal);
        await new ReaderPage(desk).DeliverAsync([]);
        var answer = await hands.RetractAsync(new RetractionOrder(post.Id), default);

        Assert.True(answer.Done, answer.Html);
        Assert.Equal([AlertKind.Incident, AlertKind.Correction], answer.Due.Select(alert => alert.Kind));
        foreach (var alert in answer.Due)
            Assert.NotNull(await desk.Store.GetAsync(Outbox.BlobName(alert), default));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("../../incidents/x")]
    [InlineData("")]
    public async Task AnUnknownIdIsAnsweredWithASentence(string id)
    {
        var hands = await OpenAsync(new Desk());

        Assert.Contains("No alert of the last 60 days", (await hands.RetractAsync(new RetractionOrder(id), default)).Html, StringComparison.Ordinal);
        Assert.False((await hands.ShowAsync(new RetractionOrder(id), default)).Done);
    }

    [Fact]
    public async Task ADecisionHoldsOnlyForTheFigureItWasAskedOf()
    {
        var desk = new Desk(operatorChat: "@operators");
        var waiting = (await desk.ReadAsync(Some.Report(Some.Strike(120, 30)))).Alerts.Single(alert => alert.Kind == AlertKind.Incident);
        var hands = await OpenAsync(desk);

        Assert.False((await hands.DecideAsync("i310510_01", waiting.Revision + 1, approved: true, default)).Done);
        Assert.True((await hands.DecideAsync("i310510_01", waiting.Revision, approved: true, default)).Done);
        Assert.False((await hands.DecideAsync("i310510_01", waiting.Revision, approved: false, default)).Done);
    }

    [Fact]
    public async Task AnIncidentIsDescribedByItsCode()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        var hands = await OpenAsync(desk);

        Assert.Contains("<b>i310510_01 · revision", (await hands.DescribeAsync("i310510_01", default)).Html, StringComparison.Ordinal);
        Assert.Contains("No incident has the code", (await hands.DescribeAsync("i990101_01", default)).Html, StringComparison.Ordinal);
    }

    private static async Task<EditorialDesk> OpenAsync(Desk desk)
    {
        var data = Repository.File("data");
        var rooms = new MonitorSetup { Settings = new MonitorSettings { Chats = desk.Chats }, DataFolder = data, Store = desk.Store, Channel = new ConsoleChannel(TextWriter.Null), Sources = [], Clock = desk.Clock }.Rooms();
        await rooms.Outbox.PutAsync(desk.Told, default);
        return EditorialDesk.Open(rooms, data);
    }
}
