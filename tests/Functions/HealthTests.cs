using System.Net;
using System.Text.Json;
using Monitoring.Functions;
using Monitoring.Functions.Triggers;
using Monitoring.Operating;
using Monitoring.Storing;

namespace Monitoring.Tests.Functions;

public class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly FakeTime _time = new(Now);

    [Theory]
    [InlineData("", 5, null, 0, HttpStatusCode.OK)]
    [InlineData("", 31, null, 0, HttpStatusCode.ServiceUnavailable)]
    [InlineData("?check=scans", 31, null, 0, HttpStatusCode.ServiceUnavailable)]
    [InlineData("?check=chats", 31, null, 0, HttpStatusCode.OK)]
    [InlineData("?check=chats", 5, "chat not found", 0, HttpStatusCode.ServiceUnavailable)]
    [InlineData("?check=dead", 5, null, 1, HttpStatusCode.ServiceUnavailable)]
    [InlineData("?check=dead", 31, "x", 0, HttpStatusCode.OK)]
    [InlineData("?check=scans", 5, "x", 3, HttpStatusCode.OK)]
    public async Task HealthAnswers503ForTheAspectThatIsIll(string query, int minutes, string? stopped, int dead, HttpStatusCode expected)
    {
        var report = new HealthReport(Now, [Source(Now.AddMinutes(-minutes))], [new ChatHealth("-100", 0, null, stopped, dead)]);

        var response = await Ask(report, query);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task HealthTellsTheLastGoodScanAndTheLastFigureOfASourceAndNoChat()
    {
        var report = new HealthReport(Now, [Source(Now.AddMinutes(-3))], [new ChatHealth("-100123", 2, Now, null, 0)]);

        var response = await Ask(report, "");
        response.Body.Position = 0;
        var text = await new StreamReader(response.Body).ReadToEndAsync();
        using var json = JsonDocument.Parse(text);

        Assert.Equal(Now.AddMinutes(-3), json.RootElement.GetProperty("lastGoodScan").GetDateTimeOffset());
        Assert.Equal(Now.AddHours(-1), json.RootElement.GetProperty("sources")[0].GetProperty("lastFigure").GetDateTimeOffset());
        Assert.DoesNotContain("-100123", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMonitorThatNeverReadAnythingIsBlindAndOneThatIsPausedByHandIsNot()
    {
        Assert.True(new HealthReport(Now, [], []).Blind);
        Assert.True(new HealthReport(Now, [Source(null)], []).Blind);
        Assert.False(new HealthReport(Now, [Source(null) with { Paused = true }], []).Blind);
    }

    [Fact]
    public async Task TheStoreIsAskedAtMostTwiceAMinute()
    {
        var reading = new CountedReading(new HealthReport(Now, [], []));
        using var cached = new CachedHealth(reading, _time);

        await cached.ReadAsync(CancellationToken.None);
        await cached.ReadAsync(CancellationToken.None);
        _time.Now += TimeSpan.FromSeconds(31);
        await cached.ReadAsync(CancellationToken.None);

        Assert.Equal(2, reading.Asked);
    }

    private static SourceHealth Source(DateTimeOffset? lastRead) =>
        new("sohr-en", true, false, lastRead, Now.AddHours(-1), new SourceFailure("Fetching", "Blocked", "found 403", Now, 4));

    private async Task<Microsoft.Azure.Functions.Worker.Http.HttpResponseData> Ask(HealthReport report, string query)
    {
        using var cached = new CachedHealth(new CountedReading(report), _time);
        return await new Health(cached).RunAsync(FakeRequest.Get("https://app.example/api/health" + query), CancellationToken.None);
    }

    private sealed class CountedReading(HealthReport report) : IHealthReading
    {
        public int Asked { get; private set; }

        public Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(report);
        }
    }
}
