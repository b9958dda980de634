using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>
/// A Telegram of one's own on a local port: the Bot API with its strictness, a page that shows each chat as a reader sees it, and faults
/// to order. For tests, drills and trying things out; nothing leaves the machine.
/// </summary>
public sealed class Emulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly EmulatorState _state;

    private Emulator(WebApplication server, EmulatorState state) => (_server, _state) = (server, state);

    /// <summary>Base address for the Bot API client, and of the page.</summary>
    public Uri BaseUrl => new(_server.Urls.First());

    /// <summary>Every call that came, in order.</summary>
    public IReadOnlyList<EmulatorCall> Calls => _state.Calls();

    /// <summary>Scripted faults that were met; those that let a call pass do not count.</summary>
    public int FaultsMet => _state.FaultsMet;

    /// <summary>Scripted faults and passing calls that are still to come.</summary>
    public int FaultsLeft => _state.FaultsLeft;

    /// <summary>Starts.</summary>
    /// <param name="options">Chats, token, limits; null: one channel <c>@alerts</c> and one operators' group.</param>
    /// <param name="cancellationToken">Ends starting.</param>
    public static async Task<Emulator> StartAsync(EmulatorOptions? options, CancellationToken cancellationToken)
    {
        var state = new EmulatorState(options ?? new EmulatorOptions());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{state.Options.Port}");
        var server = builder.Build();
        var api = new ApiDoor(state);
        var page = new ChannelPage(state);
        server.MapMethods("/bot{token}/{method}", ["GET", "POST"], (HttpContext context, string token, string method) => api.AnswerAsync(context, token, method));
        server.MapGet("/", () => Results.Redirect($"/c/{state.Options.Chats[0].Id}"));
        server.MapGet("/c/{chat:long}", (long chat, int? from, int? to) => from is { } first ? page.ShowSome(chat, first, to ?? int.MaxValue) : page.Show(chat));
        server.MapPost("/c/{chat:long}/say", (HttpContext context, long chat) => page.SayAsync(context, chat));
        server.MapPost("/c/{chat:long}/press", (HttpContext context, long chat) => page.PressAsync(context, chat));
        await server.StartAsync(cancellationToken).ConfigureAwait(false);
        return new Emulator(server, state);
    }

    /// <summary>Messages of a chat, oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> Messages(long chat) => _state.Messages(chat);

    /// <summary>Lets the next calls misbehave, one fault a call, in order.</summary>
    public void Script(params IEnumerable<EmulatorFault> faults) => _state.Script(faults);

    /// <summary>Deletes a message, as an administrator of the chat may.</summary>
    public bool Delete(long chat, int messageId) => _state.Delete(chat, messageId);

    /// <summary>Runs until it is stopped.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _server.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(soon.Token).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }
}
