using System.Net.Sockets;

namespace Monitoring.Fetching;

/// <summary>Turns what the network throws into reasons of the closed list.</summary>
internal static class HopFaults
{
    /// <summary>True for faults of the other side and of the wire; the caller's own cancellation is not one.</summary>
    public static bool IsExpected(Exception fault, CancellationToken caller) => fault switch
    {
        OperationCanceledException => !caller.IsCancellationRequested,
        HttpRequestException or IOException or InvalidDataException => true,
        _ => false,
    };

    /// <summary>The reason and one sentence.</summary>
    public static HopAnswer.Failed Explain(string shown, Exception fault, HopLimits limits) => fault switch
    {
        OperationCanceledException { InnerException: TimeoutException } => Failed(FetchProblem.TimedOut, shown, "no connection in time"),
        OperationCanceledException => Failed(FetchProblem.TimedOut, shown, limits.Spent),
        InvalidDataException => Failed(FetchProblem.BrokenEncoding, shown, $"the compressed body is broken ({fault.Message})"),
        _ => Failed(Reason(fault), shown, Innermost(fault).Message),
    };

    private static HopAnswer.Failed Failed(FetchProblem problem, string shown, string found) => new(problem, $"{shown}: {found}");

    private static FetchProblem Reason(Exception fault)
    {
        var inner = Innermost(fault);
        if (inner is ForbiddenAddressException)
            return FetchProblem.AddressForbidden;
        if (inner is SocketException socket)
            return Reason(socket.SocketErrorCode);
        return (fault as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => FetchProblem.NameNotResolved,
            HttpRequestError.SecureConnectionError => FetchProblem.TlsFailed,
            HttpRequestError.ConfigurationLimitExceeded => FetchProblem.TooLarge,
            _ => inner is InvalidDataException ? FetchProblem.BrokenEncoding : FetchProblem.ConnectionBroken,
        };
    }

    private static FetchProblem Reason(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => FetchProblem.NameNotResolved,
        SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.AddressNotAvailable => FetchProblem.Refused,
        SocketError.TimedOut => FetchProblem.TimedOut,
        _ => FetchProblem.ConnectionBroken,
    };

    private static Exception Innermost(Exception fault)
    {
        while (fault.InnerException is { } inner)
            fault = inner;
        return fault;
    }
}
