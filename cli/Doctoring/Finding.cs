namespace Monitoring.Cli.Doctoring;

/// <summary>What the doctor thinks of one thing.</summary>
public enum Verdict
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Works, but somebody should know.</summary>
    Note,

    /// <summary>Does not work.</summary>
    Fault,
}

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Found">One sentence: what was found, what was expected.</param>
public sealed record Finding(string What, Verdict Verdict, string Found);
