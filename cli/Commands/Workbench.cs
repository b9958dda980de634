using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Cli.Commands;

/// <summary>What work by hand needs: the store and the desk over it.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Store">The store, which keeps the index of what is pending, and what was passed over.</param>
/// <param name="Writer">Writes posts.</param>
/// <param name="Desk">What people do to incidents.</param>
internal sealed record Workbench(MonitorSettings Settings, NotingBlobStore Store, PostWriter Writer, IncidentDesk Desk)
{
    /// <summary>The alert of an id; null when none of the settings' chats has one.</summary>
    public Task<Alert?> AlertAsync(string id, CancellationToken cancellationToken) => new AlertFinder(Store).FindAsync(
        id, [.. Settings.Chats.Select(chat => chat.Id)], DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), cancellationToken);

    /// <summary>The code of the incident that an alert tells of; what was given, when it is no alert of an incident.</summary>
    public async Task<string> CodeOfAsync(string id, CancellationToken cancellationToken) =>
        await AlertAsync(id, cancellationToken) is { } alert && await new AlertFinder(Store).IncidentOfAsync(alert, cancellationToken) is { } code ? code : id;

    /// <summary>Opens the store of the settings, which must be there.</summary>
    /// <exception cref="MisuseException">There is no such folder.</exception>
    public static NotingBlobStore OpenStore(MonitorSettings settings) => BlobStores.FolderOf(settings.Store) is { } folder && !Directory.Exists(folder)
        ? throw new MisuseException($"--store: found no folder {folder}; expected one in which a run has stored something.")
        : new NotingBlobStore(BlobStores.Open(settings.Store, settings.Container), TimeProvider.System);

    /// <summary>Opens the store of the settings or of the option, which must be there: what people look at was stored before.</summary>
    /// <exception cref="MisuseException">There is no such folder.</exception>
    /// <exception cref="SettingsException">The settings have a fault.</exception>
    public static Workbench Open(string? storeOption, string? dataOption)
    {
        var settings = SettingsFiles.Read(("Store", storeOption), ("Data", dataOption));
        var data = DataFolder.Find(settings.Data);
        var store = OpenStore(settings);
        var writer = PostWriter.Load(data, new NewsThresholds(), settings.PublicAddress);
        return new Workbench(ChatPolicies.Checked(settings, data, writer.Languages), store, writer, new IncidentDesk(store, writer, ReconcilingTables.Load(data), TimeProvider.System));
    }
}
