using Monitoring.Operating.Commands;
using Moq;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Monitoring.Tests.Operating;

public class CommandPollingTests
{
    [Fact]
    public async Task AnUpdateIsConfirmedOnlyAfterItWasHandledAndTroubleIsToldAndOutlived()
    {
        using var stop = new CancellationTokenSource();
        var (offsets, troubles, answers) = (new List<int?>(), new List<string>(), new List<CommandOutcome>());
        var rounds = new Queue<Func<Update[]>>([
            () => [CommandRoom.Message(41, "/help"), CommandRoom.Message(42, "not a command")],
            () => throw new ApiRequestException("Conflict: terminated by other getUpdates request", 409),
            () => [],
        ]);
        var bot = new Mock<ITelegramBotClient>();
        bot.Setup(one => one.SendRequest(It.IsAny<GetUpdatesRequest>(), It.IsAny<CancellationToken>())).Returns((GetUpdatesRequest request, CancellationToken _) =>
        {
            offsets.Add(request.Offset);
            if (rounds.Count == 1)
                stop.Cancel();
            return Task.FromResult(rounds.Dequeue()());
        });
        var polling = new CommandPolling(bot.Object, new CommandRoom().Commands, new ImpatientTime());

        await polling.RunAsync((outcome, _) => { answers.Add(outcome); return Task.CompletedTask; }, troubles.Add, stop.Token);

        Assert.Equal([null, 43, 43], offsets);
        Assert.Single(answers);
        Assert.Equal("getUpdates: Conflict: terminated by other getUpdates request; again in 5 s.", Assert.Single(troubles));
    }

    /// <summary>A clock whose timers ring at once.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
