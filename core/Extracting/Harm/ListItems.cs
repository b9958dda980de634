using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// The lines of a list under a sentence that announces it ("The group documented 183 deaths, as follows:"): what happened to the
/// total happened to those who open each line.
/// </summary>
/// <param name="document">The text.</param>
internal sealed class ListItems(Document document)
{
    private Claim? _total;

    /// <summary>The claims on those of a line whom no word of the line says anything of.</summary>
    /// <param name="sentence">The next sentence of the text.</param>
    /// <param name="chunks">Its chunks.</param>
    /// <param name="coordination">What "and" joins in it.</param>
    /// <param name="claims">The claims so far, those of the sentence among them.</param>
    public IEnumerable<Claim> Of(Sentence sentence, List<Chunk> chunks, Coordination coordination, IReadOnlyDictionary<CountedGroup, Claim> claims)
    {
        if (document.IsSymbol(sentence.Tokens.End - 1, ':') && chunks.Exists(chunk => document.Is(chunk.Tokens.First, WordRole.Follows)))
        {
            var stated = chunks.Select(chunk => chunk.Group is { Whole: null } group ? claims.GetValueOrDefault(group) : null).OfType<Claim>().ToList();
            _total = stated.DistinctBy(claim => claim.Action).Count() == 1 ? stated[^1] : null;
            return [];
        }

        if (_total is not { } total || !Debris.IsBullet(document, sentence.Tokens.First) || chunks.Count < 2 || chunks[1].Group is not { Whole: null, Kind: GroupKind.Persons, Quantity.Cls: FigureClass.N } opener || !(opener.Quantity.Count < total.Group.Quantity.Count) || !StandsAlone(chunks))
        {
            _total = null;
            return [];
        }

        return coordination.Of(opener, total.Action, 1)
            .Where(group => !claims.ContainsKey(group) && group.NounAction == HarmAction.None && HarmMeasure.Of(total.Action, group.Kind) is not null)
            .Select(group => Item(group, total));
    }

    /// <summary>No verb of its own follows, known or unknown.</summary>
    private bool StandsAlone(List<Chunk> chunks) =>
        chunks.Count == 2 || chunks[2].Kind == ChunkKind.Symbol || (chunks[2].Kind == ChunkKind.Word && !document.Is(chunks[2].Tokens.First, WordRole.Auxiliary) && !document.Is(chunks[2].Tokens.First, WordRole.Relative));

    private static Claim Item(CountedGroup group, Claim total)
    {
        group.Whole = total.Group;
        return total with { Group = group, IsPart = false, Weakness = HarmReader.Joined };
    }
}
