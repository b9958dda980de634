using Monitoring.Delivering;
using Monitoring.Operating.Commands;
using Moq;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace Monitoring.Tests.Operating;

public class OperatorCommandsTests
{
    private readonly CommandRoom _room = new();

    [Fact]
    public async Task PausingASourceStopsItAndResumingMakesItDueAtOnce()
    {
        Assert.StartsWith("Paused", await _room.AnswerAsync(CommandRoom.Message(1, "/pause sohr-en")), StringComparison.Ordinal);
        Assert.True((await _room.StateAsync())!.Paused);

        Assert.StartsWith("Resumed", await _room.AnswerAsync(CommandRoom.Message(2, "/resume@some_bot sohr-en")), StringComparison.Ordinal);
        Assert.False((await _room.StateAsync())!.Paused);
        Assert.Equal(_room.Time.Now, (await _room.StateAsync())!.NextDue);
    }

    [Fact]
    public async Task PausingTwiceSaysSo() =>
        Assert.Equal("<code>sohr-en</code> was not paused.", await _room.AnswerAsync(CommandRoom.Message(1, "/resume sohr-en")));

    [Fact]
    public async Task ASourceThatIsNoneIsRefusedWithTheIdsThereAre()
    {
        var answer = await _room.AnswerAsync(CommandRoom.Message(1, "/pause sana"));

        Assert.Equal("No source has the id <code>sana</code>. There are: sohr-en.", answer);
        Assert.Null(await _room.StateAsync());
    }

    [Theory]
    [InlineData("/retract a1b2", "show a1b2")]
    [InlineData("/incident i200116_01", "describe i200116_01")]
    public async Task EditorsCommandsReachTheDesk(string text, string call)
    {
        await _room.SayAsync(CommandRoom.Message(1, text));

        Assert.Equal([call], _room.Desk.Calls);
    }

    [Fact]
    public async Task ARetractionIsShownAndAskedForByButtonsBeforeItIsCarriedOut()
    {
        await _room.SayAsync(CommandRoom.Message(1, "/retract a1"));

        Assert.Equal(["withdraw a1", "keep a1"], Assert.Single(await _room.OutboxAsync()).Buttons.Select(button => button.Callback));
        Assert.Equal(["show a1"], _room.Desk.Calls);
    }

    [Theory]
    [InlineData("/retract #i260102_01 --source sohr-en --says 6 --hedge atLeast", "withdraw i260102_01 6 AtLeast sohr-en")]
    [InlineData("/retract i260102_01 \u2014source sohr-en", "withdraw i260102_01 - - sohr-en")]
    [InlineData("/retract a1 says=6", "withdraw a1 6 Exact -")]
    public async Task ARetractionNamesTheSourceAndTheCountAsTheCommandLineDoes(string text, string button)
    {
        await _room.SayAsync(CommandRoom.Message(1, text));
        await _room.SayAsync(CommandRoom.Button(2, button));

        Assert.Contains(button, (await _room.OutboxAsync()).SelectMany(alert => alert.Buttons).Select(one => one.Callback));
        Assert.Equal(2, _room.Desk.Calls.Count);
        Assert.Equal(_room.Desk.Calls[0]["show ".Length..], _room.Desk.Calls[1]["retract ".Length..]);
    }

    [Theory]
    [InlineData("/retract", "found nothing after /retract")]
    [InlineData("/retract a1 --says six", "as a count, expected a whole number from 0 to 10000000")]
    [InlineData("/retract a1 --says -6", "as a count")]
    [InlineData("/retract a1 --says 6 --hedge vague", "as a hedge, expected one of Exact, AtLeast")]
    [InlineData("/retract a1 --hedge atLeast", "found a hedge without a count")]
    [InlineData("/retract a1 --source", "as a source")]
    [InlineData("/retract a1 a2", "found &quot;a2&quot;")]
    [InlineData("/retract a1 --says 6 --says 7", "found says twice")]
    public async Task AnOrderThatIsUnclearIsAnsweredWithItsForm(string text, string found)
    {
        var answer = await _room.AnswerAsync(CommandRoom.Message(1, text));

        Assert.Contains(found, answer, StringComparison.Ordinal);
        Assert.Contains("expected /retract &lt;alert or code&gt; [--source &lt;id&gt;] [--says &lt;count&gt;] [--hedge &lt;hedge&gt;]", answer, StringComparison.Ordinal);
        Assert.Empty(_room.Desk.Calls);
    }

    [Fact]
    public async Task AnOrderThatNoButtonHoldsIsRefusedAtOnce()
    {
        var answer = await _room.AnswerAsync(CommandRoom.Message(1, $"/retract 0123456789abcdef0123 --source {new string('s', 40)} --says 1000 --hedge fewerThan"));

        Assert.Contains("too long for a button", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw a1", new[] { "retract a1" })]
    [InlineData("keep a1", new string[0])]
    [InlineData("approve i260102_01 2", new[] { "decide i260102_01 2 True" })]
    [InlineData("reject i260102_01 2", new[] { "decide i260102_01 2 False" })]
    public async Task ButtonsDecide(string data, string[] calls)
    {
        await _room.SayAsync(CommandRoom.Button(1, data));

        Assert.Equal(calls, _room.Desk.Calls);
    }

    [Fact]
    public async Task AnUpdateThatComesTwiceIsCarriedOutAndAnsweredOnce()
    {
        await _room.SayAsync(CommandRoom.Message(7, "/retract a1"));
        var again = await _room.SayAsync(CommandRoom.Message(7, "/retract a1"));

        Assert.IsType<CommandOutcome.Repeated>(again);
        Assert.Equal(["show a1"], _room.Desk.Calls);
        Assert.Single(await _room.OutboxAsync());
    }

    [Fact]
    public async Task AnAnswerThatACrashKeptFromTheOutboxIsPutThereByTheRepeatedUpdate()
    {
        await _room.SayAsync(CommandRoom.Message(7, "/help"));
        var waiting = Assert.Single(await _room.OutboxAsync());
        await _room.Store.DeleteAsync(Outbox.BlobName(waiting), null, CancellationToken.None);

        await _room.SayAsync(CommandRoom.Message(7, "/help"));

        Assert.Equal(waiting.Id, Assert.Single(await _room.OutboxAsync()).Id);
    }

    [Fact]
    public async Task AnAnswerThatWasSentIsNotSentAgainByARepeatedUpdate()
    {
        await _room.SayAsync(CommandRoom.Message(7, "/help"));
        var sender = new Sender(_room.Store, new CountingChannel(), SenderPace.Unpaced, _room.Time);
        Assert.Equal(1, (await sender.SendDueAsync("-100", CancellationToken.None)).Posted);

        var again = Assert.IsType<CommandOutcome.Repeated>(await _room.SayAsync(CommandRoom.Message(7, "/help")));

        Assert.Empty(again.Waiting);
        Assert.Empty(await _room.OutboxAsync());
    }

    [Theory]
    [InlineData("/status", -200)]
    [InlineData("/pause sohr-en", 5)]
    [InlineData("hello", -100)]
    [InlineData("", -100)]
    public async Task WhatIsNoCommandOrComesFromAnotherChatIsIgnoredAndStoresNothing(string text, long chat)
    {
        Assert.IsType<CommandOutcome.Ignored>(await _room.SayAsync(CommandRoom.Message(1, text, chat)));

        Assert.Empty(await NamesAsync());
    }

    [Theory]
    [InlineData("withdraw a1", -200)]
    [InlineData("withdraw", -100)]
    [InlineData("withdraw ", -100)]
    [InlineData("buy a1", -100)]
    [InlineData("withdraw ../x", -100)]
    [InlineData("approve i260102_01 two", -100)]
    public async Task AButtonOfAnotherChatOrOfNoMeaningIsIgnored(string data, long chat)
    {
        Assert.IsType<CommandOutcome.Ignored>(await _room.SayAsync(CommandRoom.Button(1, data, chat)));

        Assert.Empty(_room.Desk.Calls);
    }

    [Fact]
    public async Task AChatGivenByNameIsKnownByItsNameInAnyCase()
    {
        var room = new CommandRoom(operators: "@Desk_Ops");

        Assert.IsType<CommandOutcome.Answered>(await room.SayAsync(CommandRoom.Message(1, "/help", -5, "desk_ops")));
        Assert.IsType<CommandOutcome.Ignored>(await room.SayAsync(CommandRoom.Message(2, "/help", -5, "desk_op")));
    }

    [Theory]
    [InlineData("/pause", "found 0 words after /pause; expected /pause &lt;source&gt;")]
    [InlineData("/pause a b", "found 2 words after /pause; expected /pause &lt;source&gt;")]
    [InlineData("/status now", "found 1 words after /status; expected /status")]
    [InlineData("/delete all", "found &quot;/delete&quot;; expected one of /status")]
    [InlineData("/pause <b>", "found &quot;&lt;b&gt;&quot;; expected letters, digits")]
    public async Task AnUnclearCommandIsAnsweredWithWhatWasFoundAndExpected(string text, string answer) =>
        Assert.Contains(answer, await _room.AnswerAsync(CommandRoom.Message(1, text)), StringComparison.Ordinal);

    [Fact]
    public async Task StatusSaysBlindWhenNothingWasEverRead() =>
        Assert.StartsWith("<b>BLIND · 1 of 1 sources read</b>\nLast good look: never.", await _room.AnswerAsync(CommandRoom.Message(1, "/status")), StringComparison.Ordinal);

    [Fact]
    public async Task AButtonThatCannotBeReleasedDoesNotUndoTheDecision()
    {
        var bot = new Mock<ITelegramBotClient>();
        bot.Setup(one => one.SendRequest(It.IsAny<AnswerCallbackQueryRequest>(), It.IsAny<CancellationToken>())).ThrowsAsync(new ApiRequestException("query is too old", 400));
        var room = new CommandRoom(bot.Object);

        Assert.IsType<CommandOutcome.Answered>(await room.SayAsync(CommandRoom.Button(1, "withdraw a1")));
        Assert.Equal(["retract a1"], room.Desk.Calls);
    }

    private async Task<List<string>> NamesAsync()
    {
        var names = new List<string>();
        await foreach (var name in _room.Store.ListAsync("", CancellationToken.None))
            names.Add(name);
        return names;
    }

    private sealed class CountingChannel : IChannel
    {
        private int _id;

        public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(++_id));

        public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(messageId));
    }
}
