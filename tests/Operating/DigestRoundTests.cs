using Monitoring.Operating;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Tests.Operating;

public class DigestRoundTests
{
    [Fact]
    public void SourcesThatFailAreToldAsNotSeenUnderTheirNamesAndPausedOnesAreNotCounted()
    {
        var since = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Source[] sources = [Named("a", "Paper A"), Named("b", "Paper B"), Named("c", "Paper C")];
        var report = new HealthReport(since, [new("a", true, false, since, since, null), new("b", true, false, null, null, new SourceFailure("Fetching", "Blocked", "found 403", since, 3)), new("c", true, true, null, null, null)], []);

        var sight = DigestRound.Sight(report, sources);

        Assert.Equal((2, 1), (sight.Watched, sight.Read));
        Assert.Equal(("Paper B", since), (Assert.Single(sight.NotSeen).Name.Name, sight.NotSeen[0].Since));
    }

    [Fact]
    public void SilentSourcesAreReadAndToldAsHavingNothingNew()
    {
        var since = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var report = new HealthReport(since, [new("a", true, false, since, since, null) { SilentSince = since.AddDays(-3) }], []);

        var sight = DigestRound.Sight(report, [Named("a", "Paper A")]);

        Assert.Equal((1, 1), (sight.Watched, sight.Read));
        Assert.Equal(UnseenCause.Quiet, Assert.Single(sight.NotSeen).Cause);
    }

    [Theory]
    [InlineData("Blocked", UnseenCause.Refused)]
    [InlineData("NameNotResolved", UnseenCause.NotReached)]
    [InlineData("NotFound", UnseenCause.Moved)]
    [InlineData("NotText", UnseenCause.NotReadable)]
    [InlineData("NothingListed", UnseenCause.NotReadable)]
    public void ReadersAreToldInPlainWordsWhyASourceIsNotSeen(string problem, UnseenCause cause) => Assert.Equal(cause, DigestRound.CauseOf(problem));

    private static Source Named(string id, string name) => new() { Id = id, Name = name, Url = new Uri("https://example.org/"), Language = "en" };
}
