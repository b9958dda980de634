using System.Text.Json;
using Monitoring.Delivering;

namespace Monitoring.Tests.Delivering;

/// <summary>The bot's token is part of every address that is called: see the tests of what is overheard.</summary>
public sealed class SecretsTests
{
    private const string Token = "123456:s3cr3t-T0ken_that-nobody-may-see";

    [Fact]
    public void ASecretPrintsAndSerialisesAsStars()
    {
        var settings = new TelegramSettings { Token = new Secret(Token), WebhookSecret = new Secret(Token) };
        foreach (var text in new[] { $"{settings}", JsonSerializer.Serialize(settings, MonitorJson.Line), $"{settings.Token}" })
            Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3cr3t-T0ken")]
    [InlineData(":s3cr3t-T0ken")]
    [InlineData("")]
    public void ATokenThatIsNoneIsRefusedWithoutBeingShown(string bad)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => TelegramClients.Create(new TelegramSettings { Token = new Secret(bad) }));
        Assert.DoesNotContain("s3cr3t", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheClientItselfDoesNotKnowTheToken() =>
        Assert.Equal(123456, TelegramClients.Create(new TelegramSettings { Token = new Secret(Token) }).BotId);
}
