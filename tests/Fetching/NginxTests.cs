using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public sealed class NginxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nginx").FullName;
    private Process? _nginx;

    [SkippableFact]
    public async Task AFileOfARealServerIsAskedForConditionallyAndComesCompressed()
    {
        var root = await StartAsync();
        using var fetcher = Fetchers.Create();

        var first = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(Fetchers.Private(new Uri(root, "a.html")), default));
        var second = await fetcher.FetchAsync(Fetchers.Private(new Uri(root, "a.html")) with { Validators = first.Body.Validators }, default);
        var missing = await fetcher.FetchAsync(Fetchers.Private(new Uri(root, "b.html")), default);
        var moved = await fetcher.FetchAsync(Fetchers.Private(new Uri(root, "folder")), default);

        // nginx makes the tag weak when it compresses: it must be given back as it came.
        Assert.StartsWith("W/\"", first.Body.Validators!.ETag, StringComparison.Ordinal);
        Assert.IsType<FetchResult.NotModified>(second);
        Assert.Equal(FetchProblem.NotFound, Assert.IsType<FetchResult.Failed>(missing).Problem);
        Assert.Equal("/folder/", Assert.IsType<FetchResult.Fetched>(moved).Body.FinalUrl.AbsolutePath);
    }

    public void Dispose()
    {
        _nginx?.Kill(entireProcessTree: true);
        _nginx?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Uri> StartAsync()
    {
        var program = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists);
        Skip.If(program is null, "nginx is not installed here (Debian: apt-get install nginx-light)");
        var port = FreePort();
        Directory.CreateDirectory(Path.Combine(_folder, "www/folder"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "www/a.html"), "<html><body>" + string.Concat(Enumerable.Repeat("<p>Four people were killed.</p>", 200)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "www/folder/index.html"), "<p>Inside.</p>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "nginx.conf"), $$"""
            daemon off; master_process off; pid {{_folder}}/pid; error_log {{_folder}}/error.log;
            events { }
            http {
              types { text/html html; }
              access_log off; gzip on; gzip_http_version 1.0; client_body_temp_path {{_folder}}/t1; proxy_temp_path {{_folder}}/t2; fastcgi_temp_path {{_folder}}/t3; uwsgi_temp_path {{_folder}}/t4; scgi_temp_path {{_folder}}/t5;
              server { listen 127.0.0.1:{{port}}; root {{_folder}}/www; port_in_redirect on; }
            }
            """);
        _nginx = Process.Start(new ProcessStartInfo(program!, ["-p", _folder, "-e", $"{_folder}/start.log", "-c", Path.Combine(_folder, "nginx.conf")]) { RedirectStandardError = true })!;
        await ListeningAsync(port);
        return new Uri($"http://127.0.0.1:{port}/");
    }

    private async Task ListeningAsync(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var client = new TcpClient();
            if (await Record.ExceptionAsync(async () => await client.ConnectAsync(IPAddress.Loopback, port, patience.Token)) is null)
                return;
            Skip.If(_nginx!.HasExited || patience.IsCancellationRequested, $"nginx did not start: {(_nginx.HasExited ? await _nginx.StandardError.ReadToEndAsync() : "no answer in 30 s")}");
            await Task.Delay(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
