using System.CommandLine;

namespace Monitoring.Cli;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    /// <summary>The data folder.</summary>
    public static Option<string?> Data() => new("--data") { Description = "Folder with sources, lexicons and gazetteer; default: the one beside the program." };
}
