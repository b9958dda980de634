using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Large figures on their way through the real outbox and sender: what stands in the readers' chat when operators approve, reject, or say nothing.</summary>
public class ApprovalToTheEndTests
{
    private const string Mark = "Read by program, not reviewed.";
    private static readonly DateTimeOffset Asked = Some.Morning.AddHours(2);

    private readonly Desk _desk = new("@operators");
    private readonly ReaderPage _page;

    public ApprovalToTheEndTests() => _page = new ReaderPage(_desk);

    /// <summary>What leads to the question, and how many messages tell the large figure when it goes out.</summary>
    public static readonly TheoryData<Large, int> Ways = new()
    {
        { Large.Post, 1 },
        { Large.InABurst, 1 },
        { Large.InARoundUp, 1 },
        { Large.Raised, 2 },
        { Large.Total, 1 },
        { Large.TotalRaised, 1 },
        { Large.TenTimesTheUsual, 1 },
        { Large.SecondSource, 2 },
    };

    /// <summary>Ways to a large figure.</summary>
    public enum Large { Post, InABurst, InARoundUp, Raised, Total, TotalRaised, TenTimesTheUsual, SecondSource }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatIsApprovedGoesOutAtOnceWithoutTheMark(Large way, int messages)
    {
        await ReadAsync(way);
        await WaitAsync(5);
        Assert.Empty(Telling());

        await DecideAsync(approve: true);
        var told = Telling();
        await WaitAsync(30);

        Assert.Equal(messages, told.Count);
        Assert.All(told, message => Assert.DoesNotContain(Mark, message.Html, StringComparison.Ordinal));
        Assert.Equal(told, Telling());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatIsRejectedIsInNoMessage(Large way, int messages)
    {
        await ReadAsync(way);
        var before = Readers();
        await WaitAsync(5);

        await DecideAsync(approve: false);
        await WaitAsync(30);

        Assert.Empty(Telling());
        Assert.Equal(before.Count, Readers().Count(message => message.ReplyTo is null));
        Assert.True(messages > 0);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatNobodyDecidesOnGoesOutAfterTenMinutesAndSaysSo(Large way, int messages)
    {
        await ReadAsync(way);
        await WaitAsync(9.9);
        Assert.Empty(Telling());

        await WaitAsync(10);
        var told = Telling();
        await WaitAsync(60);

        Assert.Equal(messages, told.Count);
        Assert.All(told, message => Assert.Contains(Mark, message.Html, StringComparison.Ordinal));
        Assert.Equal(told, Telling());
    }

    [Fact]
    public async Task ADecisionThatComesTooLateChangesNothing()
    {
        await ReadAsync(Large.Post);
        await WaitAsync(11);
        var before = Readers();

        Assert.IsType<HandOutcome.Refused>(await Hand().RejectAsync(Code(), _desk.Chats, CancellationToken.None));
        await WaitAsync(20);

        Assert.Equal(before, Readers());
    }

    [Fact]
    public async Task ALargeFigureThatFallsWhileItWaitsGoesOutAsItStandsThen()
    {
        await ReadAsync(Large.Post);
        await DeliverAsync(Some.Report(Some.Strike(16, 3), path: "large", version: 2, readAt: Asked.AddMinutes(4)));
        await WaitAsync(30);

        var lines = Assert.Single(Readers()).Html.Split('\n');
        Assert.Contains("at least 16 civilians", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Where(line => line.Contains("412", StringComparison.Ordinal)), line => Assert.StartsWith("Before: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9, 89, false)]
    [InlineData(9, 90, true)]
    [InlineData(10, 100, true)]
    [InlineData(10, 99, false)]
    [InlineData(2, 20, true)]
    [InlineData(2, 19, false)]
    [InlineData(1, 9, false)]
    [InlineData(1, 10, true)]
    public async Task TenTimesTheMiddleOfItsSourcesCountsWaitsFromTenPeopleOn(int usual, int killed, bool waits)
    {
        await UsualAsync(usual, 10);
        await DeliverAsync(Some.Report(Some.Strike(killed, 1, place: "Kafr Rumman"), path: "large", readAt: Asked));

        Assert.Equal(waits, _page.Messages.Exists(message => message.Chat == "@operators"));
    }

    [Fact]
    public async Task WhatIsUsualIsNotKnownFromNineCounts()
    {
        await UsualAsync(1, 9);
        await DeliverAsync(Some.Report(Some.Strike(60, 1, place: "Kafr Rumman"), path: "large", readAt: Asked));

        Assert.DoesNotContain(_page.Messages, message => message.Chat == "@operators");
    }

    private async Task ReadAsync(Large way)
    {
        switch (way)
        {
            case Large.InABurst:
                for (var at = 0; at < 7; at++)
                    await DeliverAsync(Some.Report(Some.Strike(3, 1, place: "Village " + (char)('A' + at)), path: $"{at}", readAt: Asked.AddMinutes(-20 + at)));
                break;
            case Large.Raised:
                await DeliverAsync(Some.Report(Some.Strike(), path: "large"));
                break;
            case Large.SecondSource:
                await DeliverAsync(Some.Report(Some.Strike(), Some.Source("snhr-en", "SNHR")));
                break;
            case Large.TotalRaised:
                await DeliverAsync(Total(95));
                break;
            case Large.TenTimesTheUsual:
                await UsualAsync(2, 12);
                break;
        }

        await DeliverAsync(way switch
        {
            Large.Total or Large.TotalRaised => Total(412) with { Version = 2, ReadAt = Asked },
            Large.Raised => Some.Report(Some.Strike(412, 3), path: "large", version: 2, readAt: Asked),
            Large.InARoundUp => Some.Report([Some.Figure("f1", "412 civilians", Measure.Killed, 412), Some.Figure("f2", "2 civilians", Measure.Killed, 2, place: "Binnish"), Some.Figure("f3", "3 civilians", Measure.Killed, 3, place: "Saraqib")], path: "large", readAt: Asked),
            Large.TenTimesTheUsual => Some.Report(Some.Strike(41, 2), path: "large", readAt: Asked),
            _ => Some.Report(Some.Strike(412, 3), path: "large", readAt: Asked),
        });
    }

    private async Task UsualAsync(long killed, int times)
    {
        for (var at = 0; at < times; at++)
            await DeliverAsync(Some.Report(Some.Strike(killed, 0, Qualifier.Exact, "Village " + (char)('A' + at)), path: $"usual-{at}", readAt: Some.Morning.AddDays(-1).AddMinutes(at * 40)));
    }

    private async Task DeliverAsync(Report report) => await _page.DeliverAsync((await _desk.ReadAsync(report)).Alerts);

    private async Task WaitAsync(double minutes)
    {
        _desk.Clock.Now = Asked.AddMinutes(minutes);
        await _page.DeliverAsync([]);
    }

    private async Task DecideAsync(bool approve)
    {
        var done = approve ? await Hand().ApproveAsync(Code(), _desk.Chats, CancellationToken.None) : await Hand().RejectAsync(Code(), _desk.Chats, CancellationToken.None);
        await _page.DeliverAsync(Assert.IsType<HandOutcome.Done>(done).Alerts);
    }

    private string Code() => _desk.Told.Last(alert => alert.Kind == AlertKind.Operators).Buttons[0].Callback.Split(' ')[1];

    private List<ReaderMessage> Readers() => [.. _page.Messages.Where(message => message.Chat == "@readers")];

    /// <summary>What readers see of the large figure.</summary>
    private List<ReaderMessage> Telling() => [.. Readers().Where(message => message.Html.Contains("412", StringComparison.Ordinal) || message.Html.Contains("at least 41", StringComparison.Ordinal))];

    private IncidentDesk Hand() => new(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);

    private static Report Total(long killed) =>
        Some.Report([Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed, scope: FigureScope.DailyTotal, means: null)], path: "large", readAt: Asked.AddMinutes(-30));
}
