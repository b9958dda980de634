using Microsoft.Extensions.Configuration;
using Monitoring.Extracting;

namespace Monitoring.Tests;

public class SettingsReadingTests
{
    [Theory]
    [InlineData("Chats:1:QuietFrom", "24:00", "Monitor:Chats:1:QuietFrom is \"24:00\"; expected a time from 00:00 to 23:59")]
    [InlineData("Chats:1:QuietUntil", "25:00", "Monitor:Chats:1:QuietUntil is \"25:00\"; expected a time")]
    [InlineData("Chats:1:DigestAt", "7", "Monitor:Chats:1:DigestAt is \"7\"; expected a time")]
    [InlineData("Chats:1:DigestAt", "", "Monitor:Chats:1:DigestAt is empty; expected a time")]
    [InlineData("Chats:1:MinimumHarmed", "abc", "Monitor:Chats:1:MinimumHarmed is \"abc\"; expected a whole number")]
    [InlineData("Chats:1:MinimumHarmed", "0", "Monitor:Chats:1:MinimumHarmed is 0; expected 1 or more")]
    [InlineData("Chats:1:Measures:0", "dead", "Monitor:Chats:1:Measures:0 is \"dead\"; expected one of Killed, Injured")]
    [InlineData("Chats:1:Measures:0", "1", "Monitor:Chats:1:Measures:0 is \"1\"; expected one of Killed, Injured")]
    [InlineData("Chats:1:Topic", "first", "Monitor:Chats:1:Topic is \"first\"; expected a whole number")]
    [InlineData("Chats:1:Kinds:0", "incidents", "Monitor:Chats:1:Kinds has \"incidents\"; expected of incident, total")]
    [InlineData("Chats:1:Kinds", "incident", "Monitor:Chats:1:Kinds is \"incident\"; expected a list: Monitor:Chats:1:Kinds:0")]
    [InlineData("Chats:1:Id", "", "Monitor:Chats:1:Id is \"\"; expected a number such as")]
    [InlineData("Chats:1:Id", "@FIRST", "Monitor:Chats:1:Id is \"@FIRST\", which is Monitor:Chats:0:Id too; expected another chat")]
    [InlineData("Chats:1:Id", "@the_operators", "Monitor:Chats:1:Id is \"@the_operators\", which is Monitor:Telegram:OperatorChatId too")]
    [InlineData("Chats:1:QuietForm", "22:00", "Monitor:Chats:1:QuietForm is no setting; expected one of Countries, DigestAt,")]
    [InlineData("Chats:2:DigestAt", "07:30", "Monitor:Chats:2:Id is missing; expected a number such as")]
    [InlineData("Chats:2:DigestAt", "soon", "Monitor:Chats:2:DigestAt is \"soon\"; expected a time")]
    [InlineData("Chats:O:Id", "@third", "Monitor:Chats:O is no place in a list; expected a number from 0")]
    [InlineData("Chats:2", "@third", "Monitor:Chats:2 holds a value of its own; expected keys below it")]
    [InlineData("Chats", "@third", "Monitor:Chats is \"@third\"; expected a list")]
    [InlineData("Chat:0:Id", "@third", "Monitor:Chat is no setting; expected one of Chats, Contact,")]
    [InlineData("Stor", "x", "Monitor:Stor is no setting")]
    [InlineData("Store", " ", "Monitor:Store is empty; expected a folder")]
    [InlineData("Store:Folder", "x", "Monitor:Store has keys below it; expected one value")]
    [InlineData("Container", "My Container", "Monitor:Container is \"My Container\"; expected 3 to 63 small letters")]
    [InlineData("PublicAddress", "news.example.org", "Monitor:PublicAddress is \"news.example.org\"; expected an absolute address")]
    [InlineData("PublicAddress", "http://news.example.org", "Monitor:PublicAddress is \"http://news.example.org/\"; expected an absolute https address")]
    [InlineData("Telegram:BaseUrl", "api.telegram.org", "Monitor:Telegram:BaseUrl is \"api.telegram.org\"; expected an absolute address")]
    [InlineData("Telegram:BaseUrl", "ftp://x", "Monitor:Telegram:BaseUrl is ftp://x/; expected an http or https address")]
    [InlineData("Telegram:OperatorChatId", "us", "Monitor:Telegram:OperatorChatId is \"us\"; expected a number such as")]
    public void AValueOrKeyThatDoesNotFitIsNamedWithWhatWasExpected(string key, string value, string expected)
    {
        var fault = Assert.Throws<SettingsException>(() => Read((key, value)));

        Assert.StartsWith(expected, Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void OfOneQuietHourAloneAndOfNoHoursAtAllTheChatIsNamed()
    {
        Assert.Equal(["Monitor:Chats:1: only one of QuietFrom and QuietUntil is set; expected both or none."], Faults(("Chats:1:QuietUntil", null)));
        Assert.Equal(["Monitor:Chats:1: QuietFrom and QuietUntil are both 07:00; expected two times, or none."], Faults(("Chats:1:QuietFrom", "07:00")));
    }

    [Fact]
    public void AllFaultsAreToldTogetherWithTheKeysThatPeopleWrote()
    {
        var faults = Faults(("Chats:0:DigestAt", "99"), ("Chats:1:QuietFrom", "24:00"), ("Chats:5:MinimumHarmed", "-1"), ("Contcat", "x"), ("Telegram:Token", "abc"));

        Assert.Equal(
            ["Monitor:Chats:0:DigestAt", "Monitor:Chats:1:QuietFrom", "Monitor:Contcat", "Monitor:Telegram:Token", "Monitor:Chats:5:Id", "Monitor:Chats:5:MinimumHarmed"],
            faults.Select(fault => fault.Split(' ')[0]));
    }

    [Theory]
    [InlineData("Telegram:Token")]
    [InlineData("Telegram:WebhookSecret")]
    [InlineData("Telegram:Tokn")]
    [InlineData("Telegram")]
    public void NoFaultShowsWhatMayBeASecret(string key)
    {
        var fault = Assert.Throws<SettingsException>(() => Read((key, "some:secret word")));

        Assert.DoesNotContain("secret word", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EverySettingThatFitsIsRead()
    {
        var settings = Read(("Chats:1:Kinds:0", "Digest"), ("Chats:1:Measures:0", "injured"), ("Chats:1:Topic", "5"), ("PublicAddress", ""), ("Chats:0:Countries", ""), ("Telegram:BaseUrl", "http://localhost:8081"), ("Chats:1:DigestAt", "6:30"));

        Assert.Equal(["@first", "@second"], settings.Chats.Select(chat => chat.Id));
        var second = settings.Chats[1];
        Assert.Equal((new TimeOnly(22, 0), new TimeOnly(7, 0), new TimeOnly(6, 30), 3, 5), (second.QuietFrom, second.QuietUntil, second.DigestAt, second.MinimumHarmed, second.Topic));
        Assert.Equal(("Digest", Measure.Injured), (Assert.Single(second.Kinds), Assert.Single(second.Measures)));
        Assert.Null(settings.PublicAddress);
        Assert.Equal(new Uri("http://localhost:8081"), settings.Telegram.BaseUrl);
    }

    [Fact]
    public void NoSettingsAtAllAreTheDefaults() =>
        Assert.Equal("store", SettingsReading.Read(new ConfigurationBuilder().Build()).Store);

    private static IReadOnlyList<string> Faults(params (string Key, string? Value)[] changed) => Assert.Throws<SettingsException>(() => Read(changed)).Faults;

    private static MonitorSettings Read(params (string Key, string? Value)[] changed)
    {
        var given = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Chats:0:Id"] = "@first",
            ["Chats:1:Id"] = "@second",
            ["Chats:1:QuietFrom"] = "22:00",
            ["Chats:1:QuietUntil"] = "07:00",
            ["Chats:1:MinimumHarmed"] = "3",
            ["Telegram:OperatorChatId"] = "@the_operators",
        };
        foreach (var (key, value) in changed)
            given[key == "Chats:1:QuietUntil" && value is null ? "Chats:1:QuietFrom" : key] = value;
        return SettingsReading.Read(new ConfigurationBuilder().AddInMemoryCollection(given.ToDictionary(one => $"Monitor:{one.Key}", one => one.Value)).Build());
    }
}
