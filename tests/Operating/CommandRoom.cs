using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Commands;
using Monitoring.Storing;
using Monitoring.Tests.Functions;
using Monitoring.Watching;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Monitoring.Tests.Operating;

/// <summary>Operators' commands over a store in memory, with the operators' chat -100 and the source <c>sohr-en</c>.</summary>
internal sealed class CommandRoom
{
    public CommandRoom(ITelegramBotClient? bot = null, string operators = "-100")
    {
        Source[] sources = [new Source { Id = "sohr-en", Name = "SOHR", Url = new Uri("https://sohr.example/"), Language = "en" }];
        var notes = new OperatorNotes(Store, operators, Time);
        Commands = new OperatorCommands(operators, new CommandDesk(sources, new HealthReading(Store, sources, [operators], Time), new SourceSwitch(Store, Time), Desk), notes, bot);
    }

    public MemoryBlobStore Store { get; } = new();

    public FakeTime Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public FakeDesk Desk { get; } = new();

    public OperatorCommands Commands { get; }

    public static Update Message(int id, string text, long chat = -100, string? username = null) =>
        new() { Id = id, Message = new Message { Text = text, Chat = new Chat { Id = chat, Username = username } } };

    public static Update Button(int id, string data, long chat = -100) =>
        new() { Id = id, CallbackQuery = new CallbackQuery { Id = "cb", Data = data, Message = new Message { Chat = new Chat { Id = chat } } } };

    public Task<CommandOutcome> SayAsync(Update update) => Commands.HandleAsync(update, CancellationToken.None);

    /// <summary>The one answer that waits.</summary>
    public async Task<string> AnswerAsync(Update update) =>
        Assert.Single(Assert.Single(Assert.IsType<CommandOutcome.Answered>(await SayAsync(update)).Waiting).Parts);

    public async Task<SourceState?> StateAsync() => (await Store.ReadAsync<SourceState>("sources/sohr-en.json", CancellationToken.None))?.Value;

    /// <summary>Alerts in the outbox.</summary>
    public async Task<IReadOnlyList<Alert>> OutboxAsync()
    {
        var alerts = new List<Alert>();
        await foreach (var name in Store.ListAsync(Outbox.Prefix, CancellationToken.None))
            alerts.Add((await Store.ReadAsync<Alert>(name, CancellationToken.None))!.Value);
        return alerts;
    }
}
