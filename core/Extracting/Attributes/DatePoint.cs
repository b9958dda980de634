namespace Monitoring.Extracting.Attributes;

/// <summary>A day, month or year named in a text.</summary>
/// <param name="End">One past its last token.</param>
/// <param name="From">Its first day; null when not knowable.</param>
/// <param name="To">Its last day; null when not knowable.</param>
/// <param name="Kind">One day or a longer time.</param>
internal sealed record DatePoint(int End, DateOnly? From, DateOnly? To, TimeKind Kind);
