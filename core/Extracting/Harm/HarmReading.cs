using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>What was read of harm in a text.</summary>
/// <param name="Drafts">The figures, in the order of the text.</param>
/// <param name="Uncounted">People harmed whom the text names without a count ("the governor was killed"): no figures, but part of the totals.</param>
/// <param name="Unnamed">What happened to people whom no word of the tables names ("X was shot dead").</param>
internal sealed record HarmReading(IReadOnlyList<FigureDraft> Drafts, IReadOnlyList<FigureDraft> Uncounted, IReadOnlyList<HarmAction> Unnamed);
