using Monitoring.Cli.TelegramEmulator;

namespace Monitoring.Bench.Drill;

/// <summary>Faults of Telegram in random order, with calls that pass between them.</summary>
internal static class DrillFaults
{
    /// <summary>A number of faults, about one passing call to each.</summary>
    internal static IEnumerable<EmulatorFault> Make(Random random, int count)
    {
        for (var number = 0; number < count; number++)
        {
            for (var passing = random.Next(3); passing > 0; passing--)
                yield return new EmulatorFault.None();
            yield return random.Next(16) switch
            {
                0 or 1 or 2 => new EmulatorFault.ApiError(500, "Internal Server Error"),
                3 or 4 => new EmulatorFault.GatewayPage(502),
                5 => new EmulatorFault.GatewayPage(503),
                6 or 7 => new EmulatorFault.Reset(Taken: false),
                8 or 9 => new EmulatorFault.Reset(Taken: true),
                10 or 11 => new EmulatorFault.HalfAnswer(),
                12 => new EmulatorFault.Silence(),
                13 => new EmulatorFault.ApiError(403, "Forbidden: bot was kicked from the channel chat"),
                14 => new EmulatorFault.ApiError(401, "Unauthorized"),
                _ => new EmulatorFault.ApiError(429, "Too Many Requests: retry after 0", RetryAfter: 0),
            };
        }
    }
}
