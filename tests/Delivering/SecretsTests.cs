using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

/// <summary>The bot's token is part of every address that is called: it must appear in no log, exception, telemetry or file.</summary>
public sealed class SecretsTests
{
    private const string Token = "123456:s3cr3t-T0ken_that-nobody-may-see";

    [Fact]
    public async Task TheTokenAppearsNowhereWhateverHappens()
    {
        var folder = Directory.CreateTempSubdirectory("secrets").FullName;
        using var heard = new Listening();
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { CallsPerMinute = 1000 }, default);
        var store = BlobStores.Open(folder, "monitor");
        var client = TelegramClients.Create(new TelegramSettings { Token = new Secret(Token), BaseUrl = emulator.BaseUrl }, TimeSpan.FromMilliseconds(500));
        var sender = new Sender(store, new TelegramChannel(client), SenderPace.Unpaced with { FirstPause = TimeSpan.Zero }, TimeProvider.System);
        EmulatorFault[] faults =
        [
            new EmulatorFault.ApiError(401, "Unauthorized"), new EmulatorFault.ApiError(403, "Forbidden: bot was kicked"), new EmulatorFault.ApiError(429, "Too Many Requests", 1),
            new EmulatorFault.GatewayPage(502), new EmulatorFault.Reset(Taken: false), new EmulatorFault.HalfAnswer(), new EmulatorFault.Silence(), new EmulatorFault.ApiError(400, "Bad Request: message is too long"),
        ];
        for (var number = 0; number < faults.Length; number++)
        {
            emulator.Script(faults[number]);
            var alert = Subject.Alert($"a{number}", $"incidents/{number}.json", chat: "-1001000000001");
            await Subject.CommitAsync(store, alert);
            heard.Note(JsonSerializer.Serialize(await sender.SendDueAsync(alert.Chat, default), MonitorJson.Line));
            await store.DeleteAsync(ChatState.BlobName(alert.Chat), null, default);
        }
        await NoteFaultsAsync(heard, emulator);

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            heard.Note(await File.ReadAllTextAsync(file));
        Directory.Delete(folder, recursive: true);

        Assert.True(heard.Lines > 50, $"heard only {heard.Lines}");
        Assert.DoesNotContain("s3cr3t-T0ken", heard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretPrintsAndSerialisesAsStars()
    {
        var settings = new TelegramSettings { Token = new Secret(Token), WebhookSecret = new Secret(Token) };
        foreach (var text in new[] { $"{settings}", JsonSerializer.Serialize(settings, MonitorJson.Line), $"{settings.Token}" })
            Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
    }

    private static async Task NoteFaultsAsync(Listening heard, Emulator emulator)
    {
        foreach (var settings in new[]
        {
            new TelegramSettings { Token = new Secret(Token), BaseUrl = new Uri("http://127.0.0.1:9") },
            new TelegramSettings { Token = new Secret(Token), BaseUrl = new Uri("http://no-such-host.invalid") },
        })
            heard.Note($"{await new TelegramChannel(TelegramClients.Create(settings)).SendAsync(new OutgoingMessage("1", "a", false, null, []), default)}");
        foreach (var bad in new[] { "s3cr3t-T0ken", ":s3cr3t-T0ken", "" })
            heard.Note(Assert.Throws<InvalidOperationException>(() => TelegramClients.Create(new TelegramSettings { Token = new Secret(bad), BaseUrl = emulator.BaseUrl })).ToString());
        var client = TelegramClients.Create(new TelegramSettings { Token = new Secret(Token), BaseUrl = emulator.BaseUrl });
        emulator.Script(new EmulatorFault.Reset(Taken: false));
        heard.Note((await Assert.ThrowsAnyAsync<Exception>(() => global::Telegram.Bot.TelegramBotClientExtensions.GetMe(client))).ToString());
    }

    /// <summary>Hears activities, metrics and everything that is logged; what a listener of telemetry would be told.</summary>
    private sealed class Listening : IDisposable
    {
        private readonly StringBuilder _text = new();
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters = new();

        internal Listening()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal) || source.Name.StartsWith("Azure", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Note($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
            };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("System.Net", StringComparison.Ordinal) || instrument.Meter.Name.StartsWith("Monitoring", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            };
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
            _meters.Start();
        }

        internal int Lines { get; private set; }

        internal string Text => _text.ToString();

        internal void Note(string line)
        {
            lock (_text)
            {
                _text.AppendLine(line);
                Lines++;
            }
        }

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
        }
    }
}
