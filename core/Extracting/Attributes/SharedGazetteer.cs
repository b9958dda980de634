using System.Collections.Concurrent;
using Monitoring.Extracting.Geography;

namespace Monitoring.Extracting.Attributes;

/// <summary>The gazetteer of a data folder, read once for all languages.</summary>
internal static class SharedGazetteer
{
    private static readonly ConcurrentDictionary<string, (Gazetteer Gazetteer, IReadOnlyList<DataFault> Faults)> Loaded = new(StringComparer.Ordinal);

    /// <summary>The gazetteer; its faults are reported to everyone who asks.</summary>
    public static Gazetteer Of(string dataFolder, ICollection<DataFault> faults)
    {
        var (gazetteer, found) = Loaded.GetOrAdd(Path.GetFullPath(dataFolder), static folder =>
        {
            var own = new List<DataFault>();
            return (GazetteerLoader.Load(folder, own), own);
        });
        foreach (var fault in found)
            faults.Add(fault);
        return gazetteer;
    }
}
