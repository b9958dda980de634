using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Who says something.</summary>
/// <param name="Range">The words that name the source; those of the sentence's verb of saying when a pronoun stands for it.</param>
/// <param name="Text">The source, verbatim; that of an earlier sentence when a pronoun stands for it.</param>
/// <param name="Clause">The tokens that the verb of saying stands in, up to its sentence's end.</param>
internal sealed record Attribution(TokenRange Range, string Text, TokenRange Clause) : IMention
{
    /// <summary>Whether it follows what it attributes ("…, according to X").</summary>
    public bool IsClosing { get; init; }
}
