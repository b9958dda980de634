using Monitoring.Watching;

namespace Monitoring.Cli.Demo;

/// <summary>The sources of <c>samples/sources</c>, whose hosts <c>&lt;site&gt;.sample</c> stand for the addresses where the sites are served.</summary>
internal static class SampleSources
{
    /// <summary>Reads them.</summary>
    /// <exception cref="DataFileException">A file cannot be used.</exception>
    public static IReadOnlyList<Source> Load(string folder, IReadOnlyDictionary<string, Uri> addresses) =>
        [.. SourceFiles.Load(folder).Select(source => source with { Url = new Uri(addresses[source.Url.Host.Split('.')[0]], source.Url.AbsolutePath) })];
}
