using Monitoring.Alerting;
using Monitoring.Alerting.Writing;
using Monitoring.Delivering;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Operating.Outages;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>Puts the rooms together: the one place that knows how each is made.</summary>
public sealed record MonitorSetup
{
    /// <summary>The settings.</summary>
    public required MonitorSettings Settings { get; init; }

    /// <summary>Folder with sources, lexicons and gazetteer.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where state is kept.</summary>
    public required IBlobStore Store { get; init; }

    /// <summary>Where posts go.</summary>
    public required IChannel Channel { get; init; }

    /// <summary>What is watched; null: the sources of the data folder.</summary>
    public IReadOnlyList<Source>? Sources { get; init; }

    /// <summary>How pages are fetched; null: the defaults with the contact of the settings.</summary>
    public FetchOptions? Fetching { get; init; }

    /// <summary>How fast chats are served. Default: Telegram's limits.</summary>
    public SenderPace Pace { get; init; } = new();

    /// <summary>True when several processes work on one store: then only an appointed one tells that the store is out.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the rooms.</summary>
    /// <exception cref="DataFileException">Data files that cannot be used.</exception>
    /// <exception cref="SettingsException">A chat wants what the data folder does not have.</exception>
    public MonitorRooms Rooms()
    {
        var sources = Sources ?? SourceFiles.Load(DataFolder);
        var tables = ReconcilingTables.Load(DataFolder);
        var thresholds = new NewsThresholds();
        var (policy, writer) = (new NewsPolicy(thresholds), PostWriter.Load(DataFolder, thresholds, Settings.PublicAddress));
        var watch = new StoreWatch(Channel, Settings.Telegram.OperatorChatId, Clock, isAlone: !IsOneOfMany);
        var store = new WatchedBlobStore(Store, watch);
        return new MonitorRooms
        {
            Sources = sources,
            Chats = ChatPolicies.Checked(Settings, DataFolder, writer.Languages).Chats,
            Fetcher = new PageFetcher(Fetching ?? new FetchOptions { Contact = Settings.Contact }, BlockPages.Load(DataFolder), Clock),
            Listings = ListingReader.Load(DataFolder),
            Pages = PageReader.Load(DataFolder),
            Figures = FigureExtractor.Load(DataFolder),
            Policy = policy,
            Writer = writer,
            Incidents = new IncidentRegister(store, policy, writer, tables, Clock, Settings.Telegram.OperatorChatId),
            Outbox = new Outbox(store),
            Sender = new Sender(store, Channel, Pace, Clock),
            Store = store,
            StoreWatch = watch,
            Clock = Clock,
        };
    }
}
