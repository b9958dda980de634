using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Monitoring.Tests.Telegram;

/// <summary>A server of raw bytes: keeps each request as it came over the wire, and answers what it is told.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private readonly CancellationTokenSource _stop = new();

    internal RecordingServer(string answer)
    {
        Answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The whole answer, head and body; empty: the connection is closed without one.</summary>
    internal string Answer { get; set; }

    internal List<string> Requests { get; } = [];

    internal string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    internal static string Reply(int status, string body, string? type = "application/json") =>
        $"HTTP/1.1 {status} X\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        // The listener stops last: an accept on a stopped one is a fault of ours.
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Requests.Add(await ReadAsync(client.GetStream()));
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Answer), _stop.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or IOException)
        {
            Assert.NotNull(fault);
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            if (read == 0 || IsWhole(text.ToString()))
                return text.ToString();
        }
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        if (request.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
            return request.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        var at = request.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        return at < 0 || Encoding.UTF8.GetByteCount(request[(end + 4)..]) >= int.Parse(request[(at + 16)..].Split('\r')[0]);
    }
}
