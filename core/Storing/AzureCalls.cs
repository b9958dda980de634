using System.Net.Sockets;
using Azure;
using Azure.Identity;

namespace Monitoring.Storing;

/// <summary>Repeats calls that the service did not take, and names what it refuses.</summary>
/// <param name="time">Clock of the pauses.</param>
internal sealed class AzureCalls(TimeProvider time)
{
    // The pauses that Azure's own guidance gives for interactive work: short first, doubled, a handful of tries.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800), TimeSpan.FromSeconds(3)];

    /// <summary>Runs a call up to four times.</summary>
    /// <param name="name">The blob, for messages.</param>
    /// <param name="call">Is told whether an earlier try may have been taken without an answer.</param>
    /// <param name="cancellationToken">Ends the call and the pauses.</param>
    /// <exception cref="StoreException">Refused, or not reached within the tries.</exception>
    internal async Task<T> RunAsync<T>(string name, Func<bool, Task<T>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call(attempt > 0).ConfigureAwait(false);
            }
            catch (Exception fault) when (IsPassing(fault) && !cancellationToken.IsCancellationRequested && attempt < Pauses.Length)
            {
                await Task.Delay(Pauses[attempt], time, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (Named(name, fault, cancellationToken) is { } named)
            {
                throw named;
            }
        }
    }

    private static bool IsPassing(Exception fault) => fault switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        RequestFailedException { Status: 409, ErrorCode: "ContainerBeingDeleted" } => true,
        IOException or SocketException or HttpRequestException or TaskCanceledException => true,
        AggregateException many => many.InnerExceptions.All(IsPassing),
        _ => false,
    };

    private static StoreException? Named(string name, Exception fault, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && fault is OperationCanceledException)
            return null;
        return fault switch
        {
            RequestFailedException { Status: 401 or 403 } refused => new(
                refused.ErrorCode is "AccountIsDisabled" or "WriteOperationNotSupportedOnSecondary" ? StoreProblem.ReadOnly : StoreProblem.AccessDenied,
                $"{name}: the storage account refused with {refused.Status} {refused.ErrorCode}; expected a role or key that may read and write blobs.", fault),
            AuthenticationFailedException => new(StoreProblem.AccessDenied, $"{name}: no credential for the storage account was found or accepted.", fault),
            RequestFailedException { Status: > 0 } other when !IsPassing(other) => new(
                StoreProblem.Misconfigured, $"{name}: the storage account answered {other.Status} {other.ErrorCode}; expected that the request is understood.", fault),
            _ when IsPassing(fault) => new(
                StoreProblem.Unreachable, $"{name}: the storage account did not answer in {Pauses.Length + 1} tries ({Short(fault)}).", fault),
            _ => null,
        };
    }

    private static string Short(Exception fault)
    {
        var first = fault is AggregateException many ? many.InnerExceptions[^1] : fault;
        var line = first.Message.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        return new string(end < 0 ? line : line[..end]);
    }
}
