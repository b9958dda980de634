using Monitoring.Alerting;
using Monitoring.Alerting.Writing;
using Monitoring.Delivering;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Operating.Outages;
using Monitoring.Reading;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>What a run works with: one worker a step of the walk, put together at one place by each door that leads in.</summary>
public sealed record MonitorRooms
{
    /// <summary>What is watched.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Who reads.</summary>
    public IReadOnlyList<ChatSettings> Chats { get; init; } = [];

    /// <summary>Fetches pages.</summary>
    public required IPageFetcher Fetcher { get; init; }

    /// <summary>Reads start pages and feeds.</summary>
    public required ListingReader Listings { get; init; }

    /// <summary>Reads articles.</summary>
    public required PageReader Pages { get; init; }

    /// <summary>Reads figures.</summary>
    public required FigureExtractor Figures { get; init; }

    /// <summary>Reconciles reports with incidents and commits what is to be told.</summary>
    public required IncidentRegister Incidents { get; init; }

    /// <summary>Decides what is news.</summary>
    public required NewsPolicy Policy { get; init; }

    /// <summary>Writes posts.</summary>
    public required PostWriter Writer { get; init; }

    /// <summary>What is to be told and was not yet.</summary>
    public required Outbox Outbox { get; init; }

    /// <summary>Sends it.</summary>
    public required Sender Sender { get; init; }

    /// <summary>What is remembered.</summary>
    public required IBlobStore Store { get; init; }

    /// <summary>Hears how the store does, and tells the operators when it is out.</summary>
    public required StoreWatch StoreWatch { get; init; }

    /// <summary>Sources scanned at once. Default 4; 1 makes the order of posts the order of the sources.</summary>
    public int SourcesAtOnce { get; init; } = 4;

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Ids of the chats that are told, each once: the readers' and the operators'.</summary>
    /// <param name="operators">The operators' chat; null: there is none.</param>
    public IReadOnlyList<string> ChatsTold(string? operators) => [.. Chats.Select(chat => chat.Id).Append(operators).OfType<string>().Distinct(StringComparer.Ordinal)];
}
