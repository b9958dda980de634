namespace Monitoring.Storing;

/// <summary>Opens the store that a setting names.</summary>
public static class BlobStores
{
    /// <summary>
    /// <c>memory</c>: nothing is kept. <c>UseDevelopmentStorage=true</c>, a connection string or an account URL (with <c>DefaultAzureCredential</c>,
    /// or as it is when it carries a signature): Azure Blob Storage. Anything else: a folder.
    /// Every store that is opened here also keeps the index of subjects with something to tell (<see cref="PendingIndexedStore"/>).
    /// </summary>
    /// <param name="setting">As in <see cref="MonitorSettings.Store"/>.</param>
    /// <param name="container">Blob container in Azure; not used by folders.</param>
    /// <param name="time">Clock of the index; null: the system's.</param>
    /// <exception cref="StoreException">With <see cref="StoreProblem.Misconfigured"/>; the message holds no key.</exception>
    public static IBlobStore Open(string setting, string container, TimeProvider? time = null)
    {
        if (string.IsNullOrWhiteSpace(setting))
            throw new StoreException(StoreProblem.Misconfigured, "Store: found nothing; expected a folder, UseDevelopmentStorage=true, a connection string or an account URL.");
        return new PendingIndexedStore(OpenPlain(setting, container), time ?? TimeProvider.System);
    }

    /// <summary>Full path of the folder that a setting names; null when it names another store.</summary>
    /// <param name="setting">As in <see cref="MonitorSettings.Store"/>.</param>
    public static string? FolderOf(string setting) =>
        string.IsNullOrWhiteSpace(setting) || setting == "memory" || AzureAccounts.IsAzure(setting) ? null : Path.GetFullPath(setting);

    /// <summary>The store without the index.</summary>
    internal static IBlobStore OpenPlain(string setting, string container)
    {
        if (string.Equals(setting, "memory", StringComparison.Ordinal))
            return new MemoryBlobStore();
        return AzureAccounts.IsAzure(setting) ? new AzureBlobStore(AzureAccounts.Container(setting, container)) : new FolderBlobStore(setting);
    }
}
