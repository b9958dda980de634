using Monitoring.Extracting;

namespace Monitoring.Replaying;

/// <summary>What reading a stored page again came to.</summary>
public abstract record ReplayOutcome
{
    private ReplayOutcome()
    {
    }

    /// <summary>The article's blob.</summary>
    public required string Blob { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The article's address.</summary>
    public required Uri Url { get; init; }

    /// <summary>The same words and the same figures.</summary>
    public sealed record Same : ReplayOutcome;

    /// <summary>Something differs: what would be stored and told today.</summary>
    public sealed record Differs : ReplayOutcome
    {
        /// <summary>The stored headline and today's; equal when it did not change.</summary>
        public required (string Stored, string Today) Title { get; init; }

        /// <summary>Paragraphs that only today's reading has.</summary>
        public required IReadOnlyList<string> TextCame { get; init; }

        /// <summary>Paragraphs that only the stored reading has.</summary>
        public required IReadOnlyList<string> TextWent { get; init; }

        /// <summary>Figures that only today's reading has.</summary>
        public required IReadOnlyList<Figure> FiguresCame { get; init; }

        /// <summary>Figures that only the stored reading has.</summary>
        public required IReadOnlyList<Figure> FiguresWent { get; init; }

        /// <summary>Measures whose total differs, with the stored and today's; null for a measure not stated.</summary>
        public required IReadOnlyList<(Measure Measure, CountRange? Stored, CountRange? Today)> Totals { get; init; }
    }

    /// <summary>The page can no longer be read as an article.</summary>
    public sealed record Unreadable : ReplayOutcome
    {
        /// <summary>Why: one sentence.</summary>
        public required string Found { get; init; }
    }

    /// <summary>The page was kept and has expired.</summary>
    public sealed record Expired : ReplayOutcome;
}
