using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Fills the attributes of all figures of a text, cluster by cluster; figures that lack some take them from their whole or from the figure they repeat.</summary>
/// <param name="tables">The language's tables.</param>
internal sealed class AttributeReader(AttributeTables tables) : IAttributeStage
{
    /// <inheritdoc/>
    public IReadOnlyList<Denial> Apply(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        if (drafts.Count == 0 && !new Tagging(document, tables.Status).Matches.Any(match => match.Is("denied")))
            return [];
        var passage = new Passage(document, drafts, tables);
        OnlyGroups.Apply(passage);
        foreach (var cluster in passage.Clusters)
        {
            var time = cluster.Time = PeriodReader.Of(passage, cluster);
            PeriodReader.Write(cluster, time);
            BelligerentReader.Read(passage, cluster);
            MeansReader.Read(passage, cluster);
            PlaceReader.Read(passage, cluster);
            ScopeReader.Read(passage, cluster, time);
            SourceReader.Read(passage, cluster);
            HearsayReader.Read(passage, cluster);
            StatusReader.Read(passage, cluster);
        }

        AccuserReader.Read(passage);
        if (drafts.Count > 0)
            Inheritance.Apply(passage);
        return DenialReader.Read(passage, passage.Country);
    }
}
