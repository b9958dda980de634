using Monitoring.Tests.Compat;
using Telegram.Bot;

namespace Monitoring.Tests.Telegram;

/// <summary>Holds whichever Telegram.Bot is loaded, the package or the stand-in, to the list of what is used of it.</summary>
public sealed class TelegramPublicApiTests
{
    private static readonly string[] Listed = File.ReadAllLines(Repository.File("compat/Telegram.Bot.PublicApi.txt")).Where(line => line.Length > 0 && line[0] != '#').ToArray();

    private static bool IsStandIn => typeof(ITelegramBotClient).Assembly.GetName().Version is { Major: 0 } or { Major: 1 };

    [Fact]
    public void EverythingListedExistsAsListed()
    {
        var found = typeof(ITelegramBotClient).Assembly.GetExportedTypes().SelectMany(ApiListing.Of).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', Listed.Except(found, StringComparer.Ordinal)));
    }

    [SkippableFact]
    public void TheStandInHasNothingThatIsNotListed()
    {
        Skip.IfNot(IsStandIn, "the feed has the real package");

        Assert.Equal("", string.Join('\n', typeof(ITelegramBotClient).Assembly.GetExportedTypes().SelectMany(ApiListing.Of).Except(Listed, StringComparer.Ordinal)));
    }
}
