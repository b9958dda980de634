using System.Net;
using Microsoft.AspNetCore.Http;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fc00::1")]
    [InlineData("fdff::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void AnAddressThatNoPublicSiteHasIsForbidden(string address) => Assert.True(ForbiddenAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("169.253.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700::1111")]
    [InlineData("2002:808:808::")]
    [InlineData("64:ff9b::8.8.8.8")]
    public void APublicAddressIsAllowed(string address) => Assert.False(ForbiddenAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task ASourceThatDoesNotSaySoReachesNoPrivateAddressHoweverItIsWritten(string host)
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>secret</p>"));
        using var fetcher = Fetchers.Create();

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new FetchRequest(new Uri($"http://{host}:{site.Root.Port}/")), default));

        Assert.Equal(FetchProblem.AddressForbidden, failed.Problem);
        Assert.Contains("not a public address", failed.Found, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task AConnectionOpenedForAPrivateSourceServesNoOther()
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>secret</p>"));
        using var fetcher = Fetchers.Create();
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new FetchRequest(site.Root), default));

        Assert.Equal(FetchProblem.AddressForbidden, failed.Problem);
        Assert.Single(site.PageRequests);
    }

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@example.org/")]
    public async Task AnAddressThatIsNotOfTheWebIsBad(string url)
    {
        using var fetcher = Fetchers.Create();

        Assert.Equal(FetchProblem.BadUrl, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new FetchRequest(new Uri(url)), default)).Problem);
    }

    [Fact]
    public async Task ANameThatDoesNotResolveSaysSo()
    {
        using var fetcher = Fetchers.Create();

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(new FetchRequest(new Uri("http://no-such-host.invalid/a?key=1")), default));

        Assert.Equal(FetchProblem.NameNotResolved, failed.Problem);
        Assert.DoesNotContain("key", failed.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortWhereNobodyListensRefuses()
    {
        Uri root;
        await using (var site = await LoopbackSite.StartAsync(_ => Task.CompletedTask))
            root = site.Root;
        using var fetcher = Fetchers.Create();

        Assert.Equal(FetchProblem.Refused, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(root), default)).Problem);
    }
}
