using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>An address on a list page that may be a report's, with all anchors that lead to it.</summary>
/// <param name="Url">Canonical.</param>
internal sealed record LinkCandidate(Uri Url)
{
    /// <summary>Anchors in the order of the page: picture, headline and "read more" of one card lead to the same place.</summary>
    public List<IElement> Anchors { get; } = [];

    /// <summary>The largest element that leads to this address and no other; null until found.</summary>
    public IElement? Card { get; set; }

    /// <summary>The best text that is linked; empty when there is none.</summary>
    public string Title { get; set; } = "";

    /// <summary>True when the title is a heading of the page.</summary>
    public bool IsHeading { get; set; }

    /// <summary>The time stated in the card or the address.</summary>
    public ReportTime? Published { get; set; }

    /// <summary>Characters of the card beyond the title: a teaser.</summary>
    public int Teaser { get; set; }

    /// <summary>Words in the title.</summary>
    public int Words => Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
