namespace Monitoring.Extracting.Counting;

/// <summary>A quantity with its noun, before anything is known of what happened to it.</summary>
internal sealed class CountedGroup;
