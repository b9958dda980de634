namespace Monitoring.Reconciling;

/// <summary>One table of attributes in all languages: a page in one language quotes another.</summary>
internal static class LanguageTables
{
    /// <summary>The rows of <c>data/lexicons/&lt;lang&gt;/attributes/&lt;name&gt;.tsv</c>, language by language.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="name">File name without ending.</param>
    /// <param name="faults">Where faults go.</param>
    public static IEnumerable<TabbedRow> Read(string dataFolder, string name, ICollection<DataFault> faults) =>
        Directory.EnumerateDirectories(Path.Combine(dataFolder, "lexicons")).Order(StringComparer.Ordinal)
            .SelectMany(language => TabbedTable.Read(dataFolder, $"lexicons/{Path.GetFileName(language)}/attributes/{name}.tsv", new TabbedForm(2, 3), faults));
}
