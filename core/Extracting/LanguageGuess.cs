using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting;

/// <summary>Tells the language of a text by whose tables know most of its first words.</summary>
internal static class LanguageGuess
{
    /// <summary>Enough words to tell; UTF-16 units.</summary>
    private const int Sample = 2000;

    /// <summary>The best language, the first one in a draw; empty when there is none.</summary>
    public static string Of(ReportText text, IEnumerable<Lexicon> lexicons)
    {
        var sample = text.Full.Length <= Sample ? text.Full : text.Full[..Sample];
        var best = "";
        var most = -1;
        foreach (var lexicon in lexicons)
        {
            var known = lexicon.Tokenizer.Cut(sample).Count(token => token.Kind == TokenKind.Word && token.Word != Vocabulary.Unknown);
            if (known > most)
                (best, most) = (lexicon.Language, known);
        }

        return best;
    }
}
