namespace Monitoring.Bench.Fuzz;

/// <summary>One hostile input.</summary>
/// <param name="Kind">What is hostile about it.</param>
/// <param name="Content">Its bytes, as a server sends them.</param>
/// <param name="Charset">What the server calls its charset; null: nothing.</param>
/// <param name="Coding">Content coding under which it is sent over loopback; null: it is read directly.</param>
internal sealed record FuzzCase(FuzzKind Kind, byte[] Content, string? Charset = null, string? Coding = null);

/// <summary>What is hostile about an input.</summary>
internal enum FuzzKind
{
    /// <summary>A page, cut, shuffled, scrambled, nested, with broken entities.</summary>
    Page,

    /// <summary>A feed of any form, mutated.</summary>
    Feed,

    /// <summary>Elements or values ten thousand deep.</summary>
    Nested,

    /// <summary>Bytes in another charset than they are called.</summary>
    Charset,

    /// <summary>Entities that unfold without end.</summary>
    Laughs,

    /// <summary>Compressed answers that unfold beyond measure, are cut, or are none.</summary>
    Bomb,
}
