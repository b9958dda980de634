namespace Monitoring.Storing;

/// <summary>Names what a file system refuses: one clear sentence instead of a number of the system.</summary>
internal static class FolderFaults
{
    // Numbers of errno on Linux and macOS, and of Windows in the low 16 bits.
    private static readonly int[] Full = [28, 122, 69, 0x70, 0x27];
    private static readonly int[] ReadOnly = [30, 0x13];
    private static readonly int[] Sharing = [11, 35, 0x20, 0x21];

    /// <summary>Runs a piece of work on files and names its faults.</summary>
    internal static async Task<T> NamedAsync<T>(string root, string name, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Named(root, name, fault);
        }
    }

    /// <summary>True when another handle keeps the file.</summary>
    internal static bool IsSharing(IOException fault) => Array.IndexOf(Sharing, Number(fault)) >= 0;

    private static StoreException Named(string root, string name, Exception fault) => fault switch
    {
        UnauthorizedAccessException => new(StoreProblem.AccessDenied, $"{name}: the folder {root} may not be read or written by this user.", fault),
        IOException io when Array.IndexOf(Full, Number(io)) >= 0 => new(StoreProblem.Full, $"{name}: the disk that holds {root} is full; nothing was changed.", fault),
        IOException io when Array.IndexOf(ReadOnly, Number(io)) >= 0 => new(StoreProblem.ReadOnly, $"{name}: the folder {root} is on a read-only file system; nothing was changed.", fault),
        _ => new(StoreProblem.Unreachable, $"{name}: the folder {root} could not be used ({fault.Message}).", fault),
    };

    private static int Number(IOException fault) => fault.HResult & 0xFFFF;
}
