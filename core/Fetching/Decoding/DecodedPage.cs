namespace Monitoring.Fetching.Decoding;

/// <summary>What a page's encoding was known by.</summary>
public enum CharsetEvidence { ByteOrderMark, Header, Meta, Content }

/// <summary>A page's bytes as text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Charset">Web name of the encoding used, for example <c>windows-1256</c>.</param>
/// <param name="Evidence">What it was known by.</param>
/// <param name="Broken">Bytes that the encoding does not know, each now U+FFFD; 0 for a sound page.</param>
public sealed record DecodedPage(string Text, string Charset, CharsetEvidence Evidence, int Broken);
