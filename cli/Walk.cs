using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Delivering;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Cli;

/// <summary>The rooms as the command line makes them.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Rooms">One worker a step, for all sources: what is told of them is true of all.</param>
/// <param name="Run">The walk over those that are looked at.</param>
/// <param name="Looked">The sources that are looked at.</param>
internal sealed record Walk(MonitorSettings Settings, MonitorRooms Rooms, MonitorRun Run, IReadOnlyList<Source> Looked)
{
    /// <summary>Chat that stands for the terminal when the settings name none.</summary>
    private static readonly ChatSettings ConsoleChat = new() { Id = "@console" };

    /// <summary>Makes the rooms for the settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="store">Where state is kept.</param>
    /// <param name="channel"><c>console</c> or <c>telegram</c>.</param>
    /// <param name="only">Ids of the sources to look at; none: all.</param>
    /// <param name="terminal">Where the console channel prints.</param>
    /// <exception cref="MisuseException">No source has one of the ids.</exception>
    public static Walk Create(MonitorSettings settings, IBlobStore store, string channel, IReadOnlyList<string> only, Terminal terminal)
    {
        var isConsole = channel == "console";
        if (isConsole && settings.Chats.Count == 0)
            settings = settings with { Chats = [ConsoleChat] };
        var rooms = new MonitorSetup
        {
            Settings = settings,
            DataFolder = DataFolder.Find(settings.Data),
            Store = store,
            Channel = isConsole ? new ConsoleChannel(terminal.Output) : new TelegramChannel(TelegramClients.Create(settings.Telegram), settings.TopicOf),
            Pace = isConsole ? SenderPace.Unpaced : new SenderPace(),
        }.Rooms();
        var unknown = only.Except(rooms.Sources.Select(source => source.Id), StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
            throw new MisuseException($"--source: found no source {string.Join(", ", unknown)}; expected one of {string.Join(", ", rooms.Sources.Select(source => source.Id))}.");
        IReadOnlyList<Source> looked = only.Count == 0 ? rooms.Sources : [.. rooms.Sources.Where(source => only.Contains(source.Id))];
        return new Walk(settings, rooms, new MonitorRun(rooms with { Sources = looked }, NullLogger<MonitorRun>.Instance), looked);
    }
}
