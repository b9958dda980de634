namespace Monitoring.Fetching.Robots;

/// <summary>What a site's robots.txt says to this bot, as it may be kept between two runs: so that a process that has just started need not ask again.</summary>
/// <param name="Site">Scheme, host and port.</param>
/// <param name="File">What it says.</param>
/// <param name="Until">When it must be asked for again.</param>
public sealed record RobotsCopy(string Site, RobotsFile File, DateTimeOffset Until)
{
    /// <summary>Most rules that are worth keeping: real files have some dozens; longer ones are asked for again.</summary>
    internal const int MostRules = 200;
}
