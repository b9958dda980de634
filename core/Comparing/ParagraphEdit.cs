namespace Monitoring.Comparing;

/// <summary>One paragraph before and after an edit.</summary>
/// <param name="Before">As stored.</param>
/// <param name="After">As read now.</param>
public sealed record ParagraphEdit(string Before, string After);
