using System.CommandLine;

namespace Monitoring.Cli;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    /// <summary>The data folder.</summary>
    public static Option<string?> Data() => new("--data") { Description = "Folder with sources, lexicons and gazetteer; default: the one beside the program." };

    /// <summary>Private addresses allowed.</summary>
    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Allows private and loopback addresses: for pages on this machine." };

    /// <summary>The store.</summary>
    public static Option<string?> Store() => new("--store") { Description = "A folder, UseDevelopmentStorage=true, a connection string or an account URL; default: the setting Monitor:Store, else the folder store." };
}
