using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Reads what a text denies: where, when, with what and by whom it is said not to have been.</summary>
internal static class DenialReader
{
    /// <summary>The denials of the text's body that name a place; in order.</summary>
    public static IReadOnlyList<Denial> Read(Passage passage, string? country)
    {
        var denials = new List<Denial>();
        var actors = new ActorChoice(passage, country);
        foreach (var denied in passage.Denied.All)
        {
            var sentence = passage.Document.Sentences[passage.Document.SentenceOf(denied.First)];
            var places = passage.Places.In(denied).Where(place => place.Role == PlaceRole.At).ToArray();
            if (sentence.IsTitle || places.Length == 0)
                continue;
            var tokens = sentence.Tokens;
            var (start, end) = (passage.Document.Tokens[tokens.First].Start, passage.Document.Tokens[tokens.End - 1].End);
            var day = passage.Times.In(denied).FirstOrDefault(time => time.Kind == TimeKind.Day)?.Start;
            denials.Add(new Denial
            {
                Sentence = passage.Document.Text[start..end],
                Start = start,
                End = end,
                Day = day,
                Places = [.. places.Select(place => PlaceReader.Figure(passage, place))],
                Means = [.. passage.Means.In(denied).SelectMany(match => match.Cues).Select(cue => Enum.TryParse<Means>(cue.Code, ignoreCase: true, out var means) ? means : (Means?)null).OfType<Means>().Distinct()],
                Belligerents = Parties(passage, actors, denied, tokens, day ?? passage.Document.Report.Published),
            });
        }

        return denials;
    }

    /// <summary>Those named in what is denied; else those who deny it of themselves, named before it.</summary>
    private static List<string> Parties(Passage passage, ActorChoice actors, TokenRange denied, TokenRange sentence, DateOnly? day)
    {
        var within = Named(passage, actors, denied, day);
        return within.Count > 0 ? within : Named(passage, actors, new TokenRange(sentence.First, denied.First), day);
    }

    private static List<string> Named(Passage passage, ActorChoice actors, TokenRange range, DateOnly? day) =>
        [.. passage.ActorNames.In(range).Select(name => Actor.MeantOn(actors.Of(name), day)).OfType<Actor>().Select(actor => actor.Code).Distinct(StringComparer.Ordinal)];
}
