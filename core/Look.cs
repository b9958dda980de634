namespace Monitoring;

/// <summary>How much of a source is looked at.</summary>
public enum Look
{
    /// <summary>The start page if it is due, and articles that are due.</summary>
    WhatIsDue,

    /// <summary>The start page and every article that is watched: a run by hand.</summary>
    AtEverything,
}
