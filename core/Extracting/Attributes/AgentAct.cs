namespace Monitoring.Extracting.Attributes;

/// <summary>What a text says that a party did.</summary>
internal enum AgentAct : byte
{
    /// <summary>It struck, shot, bombed, took people.</summary>
    Strike,

    /// <summary>It took a place or a thing: that harms nobody by itself.</summary>
    Take,

    /// <summary>It leads a campaign, of which a strike may be a part.</summary>
    Campaign,

    /// <summary>Somebody blames it.</summary>
    Blame,

    /// <summary>It says itself that it did it.</summary>
    Claim,
}
