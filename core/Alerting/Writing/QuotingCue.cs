namespace Monitoring.Alerting.Writing;

/// <summary>What words of <c>data/posts/quoting.tsv</c> tell of a name or a phrase beside them.</summary>
internal enum QuotingCue
{
    /// <summary>A name or an age follows.</summary>
    Introduces,

    /// <summary>A name right behind is a victim's; a comma may stand between.</summary>
    Victim,

    /// <summary>A name right behind is a victim's; nothing stands between.</summary>
    Of,

    /// <summary>A name right before is a victim's: "and his".</summary>
    Relation,

    /// <summary>A name of two words or more right before is a victim's: "was killed".</summary>
    Fate,

    /// <summary>Parts names that stand together.</summary>
    Join,

    /// <summary>Stands inside a name without a capital.</summary>
    Particle,

    /// <summary>Has a capital and is no part of a person's name.</summary>
    Plain,

    /// <summary>A name right before speaks, and is no victim.</summary>
    Speaks,

    /// <summary>A name right behind is that of a place.</summary>
    Place,

    /// <summary>Tells what bodies look like.</summary>
    Graphic,
}
