namespace Monitoring.Cli.TelegramEmulator;

/// <summary>One misbehaviour of Telegram, or of the way there.</summary>
public abstract record EmulatorFault
{
    private EmulatorFault()
    {
    }

    /// <summary>The call passes: a place holder between faults.</summary>
    public sealed record None : EmulatorFault;

    /// <summary>An error of the API; the call is not taken.</summary>
    /// <param name="Code">HTTP status and error_code.</param>
    /// <param name="Description">What is answered.</param>
    /// <param name="RetryAfter">Seconds, for 429.</param>
    /// <param name="MigrateTo">New id of a chat that moved.</param>
    public sealed record ApiError(int Code, string Description, int? RetryAfter = null, long? MigrateTo = null) : EmulatorFault;

    /// <summary>A page of a gateway in place of JSON; the call is not taken.</summary>
    /// <param name="Code">HTTP status.</param>
    public sealed record GatewayPage(int Code) : EmulatorFault;

    /// <summary>The connection is reset.</summary>
    /// <param name="Taken">Whether the call was taken before.</param>
    public sealed record Reset(bool Taken) : EmulatorFault;

    /// <summary>The call is taken, half the answer comes, and the connection breaks.</summary>
    public sealed record HalfAnswer : EmulatorFault;

    /// <summary>The call is taken and no answer ever comes.</summary>
    public sealed record Silence : EmulatorFault;
}
