namespace Monitoring.Reading;

/// <summary>Why an article is looked at in this round.</summary>
public enum VisitReason { New, Revisit, Retry }

/// <summary>An article to fetch in this round.</summary>
/// <param name="Article">What is remembered of it: address, validators, whether it is baseline.</param>
/// <param name="Reason">Why.</param>
public sealed record PlannedVisit(ListedArticle Article, VisitReason Reason);

/// <summary>A message to take in this round: new, or with other words than last time.</summary>
/// <param name="Message">As read.</param>
/// <param name="IsNew">False for one whose words changed.</param>
/// <param name="IsBaseline">True when it was there at the first sight of its source.</param>
public sealed record PlannedMessage(Article Message, bool IsNew, bool IsBaseline);
