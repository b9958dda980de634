using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>A number as the text states it, without hedge or noun.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Count">Its value; null for ranges and vague quantities.</param>
/// <param name="Min">Ranges and vague quantities: the floor.</param>
/// <param name="Max">Ranges: the ceiling.</param>
/// <param name="Cls">How it is written.</param>
internal readonly record struct Quantity(TokenRange Tokens, long? Count, long? Min, long? Max, FigureClass Cls)
{
    /// <summary>Whether it is a range ("five to eight").</summary>
    public bool IsRange => Cls == FigureClass.N && Count is null;

    /// <summary>Points back to a quantity told before ("both", "the two").</summary>
    public bool IsDefinite { get; init; }

    /// <summary>The number agrees with a singular noun.</summary>
    public bool IsOne => Count == 1;
}
