using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Cli.Commands;

/// <summary>What work by hand needs: the store and the desk over it.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Store">The store, which keeps the index of what is pending.</param>
/// <param name="Writer">Writes posts.</param>
/// <param name="Desk">What people do to incidents.</param>
internal sealed record Workbench(MonitorSettings Settings, IBlobStore Store, PostWriter Writer, IncidentDesk Desk)
{
    /// <summary>Opens the store of the settings or of the option.</summary>
    public static Workbench Open(string? storeOption, string? dataOption)
    {
        var settings = SettingsFiles.Read(("Store", storeOption), ("Data", dataOption));
        var data = DataFolder.Find(settings.Data);
        var store = BlobStores.Open(settings.Store, settings.Container);
        var writer = PostWriter.Load(data, new NewsThresholds());
        return new Workbench(settings, store, writer, new IncidentDesk(store, writer, ReconcilingTables.Load(data), TimeProvider.System));
    }
}
