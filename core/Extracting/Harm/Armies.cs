using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Whose soldiers "247 soldiers" are: those of the foreign army whose dead or wounded were told right before ("two Israeli soldiers were killed. Since October 247 soldiers have died").</summary>
/// <param name="document">The text.</param>
internal sealed class Armies(Document document)
{
    /// <summary>How many sentences back the army may have been told.</summary>
    private const int NearSentence = 2;

    private FigureDraft? _last;

    /// <summary>Adds the people told next; the last armed ones of a state count.</summary>
    public void Add(FigureDraft draft)
    {
        if (draft.Group is { } group && Victims.IsArmed(group) && group != VictimGroup.Police)
            _last = draft;
    }

    /// <summary>The army; null when the last armed people were no foreign army's, stand too far, or another party is named in the sentence, or theirs before them: it may be who did it.</summary>
    public VictimGroup? Of(CountedGroup soldiers, int sentence)
    {
        if (_last is not { Group: VictimGroup.TurkishForces or VictimGroup.IsraeliForces or VictimGroup.RussianForces or VictimGroup.IranianForces } told || sentence - told.Sentence > NearSentence)
            return null;
        var tokens = document.Sentences[sentence].Tokens;
        for (var at = tokens.First; at < tokens.End; at++)
            if (!soldiers.Tokens.Contains(at) && document.Entry(at, LexicalCategory.Parties) is { } party && (party.Group != told.Group || at < soldiers.Tokens.First))
                return null;
        return told.Group;
    }
}
