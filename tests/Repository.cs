namespace Monitoring.Tests;

/// <summary>Files of the repository that tests hold the code to.</summary>
internal static class Repository
{
    /// <summary>Full path of a file or folder of the repository.</summary>
    public static string File(string relative) => Path.Combine(MarkedTexts.Repository, relative);

    /// <summary>The file's text.</summary>
    public static string Read(string relative) => System.IO.File.ReadAllText(File(relative));
}
