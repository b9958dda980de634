using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>What kind of time an expression names.</summary>
internal enum TimeKind
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>The last day or two before the report.</summary>
    Daily,

    /// <summary>From one day to another.</summary>
    Period,

    /// <summary>From a day until the report.</summary>
    Running,
}

/// <summary>An expression of time, resolved as far as the text and the publication day allow.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Start">First day; null when not knowable.</param>
/// <param name="End">Last day, inclusive; null when not knowable.</param>
/// <param name="Kind">What kind of time it names.</param>
internal sealed record TimeSpanMention(TokenRange Range, DateOnly? Start, DateOnly? End, TimeKind Kind) : IMention
{
    /// <summary>The first token that it dates: what came before the news and is told behind it ("three days after a blast that …"); else it may date what stands before it too.</summary>
    public int From { get; init; }

    /// <summary>Whether it dates what came before the news, told behind it.</summary>
    public bool IsOfEarlier => From > 0;

    /// <summary>Whether it may date what stands at a token.</summary>
    public bool Dates(int token) => token >= From && token < Until;

    /// <summary>One past the last token that it dates: the end of its clause for "a year after …"; else it has no such end.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <summary>True for a time that is only told of a thing named behind it: "the sixth anniversary of the attack, which killed 69".</summary>
    public bool OfThing { get; init; }
}
