using System.Net;
using System.Net.Sockets;

namespace Monitoring.Fetching;

/// <summary>
/// Opens connections to public addresses only. The check is made on the address that is connected to,
/// not on an earlier name look-up: a name that answers differently the second time gains nothing.
/// </summary>
internal static class GuardedConnections
{
    /// <summary>Connects to the first public address of the name that answers.</summary>
    /// <exception cref="ForbiddenAddressException">The name has addresses, but no public one.</exception>
    /// <exception cref="SocketException">The name does not resolve, or no address answers.</exception>
    public static async ValueTask<Stream> ConnectPublicAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var all = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var open = Array.FindAll(all, address => !ForbiddenAddresses.Contains(address));
        if (open.Length == 0 && all.Length > 0)
            throw new ForbiddenAddressException(host, all[0]);
        return await ConnectAsync(open, context.DnsEndPoint.Port, cancellationToken);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException fault)
            {
                socket.Dispose();
                last = fault;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
