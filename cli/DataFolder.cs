namespace Monitoring.Cli;

/// <summary>Finds the folder with sources, lexicons and gazetteer.</summary>
internal static class DataFolder
{
    /// <summary>
    /// The folder of the settings; else <c>data</c> in the working folder, so that an edit there holds without a build; else the one
    /// beside the program.
    /// </summary>
    /// <exception cref="MisuseException">There is no such folder.</exception>
    public static string Find(string? setting)
    {
        if (setting is null && IsData("data"))
            return Path.GetFullPath("data");
        var folder = setting ?? Path.Combine(AppContext.BaseDirectory, "data");
        return Directory.Exists(folder)
            ? folder
            : throw new MisuseException($"data folder: found nothing at {folder}; expected a folder with sources and lexicons (option --data, setting Monitor:Data).");
    }

    private static bool IsData(string folder) => Directory.Exists(Path.Combine(folder, "sources")) && Directory.Exists(Path.Combine(folder, "lexicons"));
}
