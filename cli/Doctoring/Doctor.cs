using System.Globalization;
using System.Text;
using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Storing;
using Monitoring.Watching;
using Telegram.Bot;

namespace Monitoring.Cli.Doctoring;

/// <summary>Looks at everything that a run needs, and says of each whether it would work. Changes nothing but one probe blob, which it removes.</summary>
/// <param name="settings">The settings.</param>
/// <param name="dataFolder">Folder with sources and lexicons.</param>
/// <param name="client">Makes the Telegram client; called only when there is a token.</param>
/// <param name="clock">The time.</param>
internal sealed class Doctor(MonitorSettings settings, string dataFolder, Func<TelegramSettings, ITelegramBotClient> client, TimeProvider clock)
{
    /// <summary>Longest time for one look at the store or at Telegram: 20 seconds.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(20);

    /// <summary>All findings, in the order of a run.</summary>
    public async IAsyncEnumerable<Finding> LookAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Data();
        foreach (var finding in Chats().Concat(Sources()))
            yield return finding;
        yield return await StoreAsync(cancellationToken);
        yield return await new PagesLook(settings.PublicAddress, LongestLook).LookAsync(cancellationToken);
        if (settings.Telegram.Token is null)
        {
            yield return new Finding("token", Verdict.Note, "found no Monitor:Telegram:Token; posts go to the terminal only");
            yield break;
        }

        await foreach (var finding in new TelegramLook(client(settings.Telegram), settings, LongestLook).LookAsync(cancellationToken))
            yield return finding;
    }

    private Finding Data()
    {
        try
        {
            FigureExtractor.Load(dataFolder);
            return new Finding("data", Verdict.Fine, dataFolder);
        }
        catch (DataFileException fault)
        {
            return new Finding("data", Verdict.Fault, string.Create(CultureInfo.InvariantCulture, $"{fault.Faults.Count} faults, the first: {fault.Faults[0]}"));
        }
    }

    private IReadOnlyList<Finding> Chats()
    {
        try
        {
            ChatPolicies.Checked(settings, dataFolder, PostWriter.Load(dataFolder, new NewsThresholds()).Languages);
            return [new Finding("settings", Verdict.Fine, string.Create(CultureInfo.InvariantCulture, $"{settings.Chats.Count} chats"))];
        }
        catch (SettingsException wrong)
        {
            return [.. wrong.Faults.Select(fault => new Finding("settings", Verdict.Fault, fault))];
        }
        catch (DataFileException broken)
        {
            return [new Finding("settings", Verdict.Fault, $"the policies of chats cannot be looked at: {broken.Faults[0]}")];
        }
    }

    private IEnumerable<Finding> Sources()
    {
        IReadOnlyList<Source> sources;
        Finding? fault = null;
        try
        {
            sources = SourceFiles.Load(dataFolder);
        }
        catch (DataFileException broken)
        {
            sources = [];
            fault = new Finding("sources", Verdict.Fault, broken.Message);
        }

        if (fault is not null)
        {
            yield return fault;
            yield break;
        }

        yield return new Finding("sources", sources.Count > 0 ? Verdict.Fine : Verdict.Fault, string.Create(CultureInfo.InvariantCulture, $"{sources.Count} sources"));
        var unseen = sources.Where(source => source.Verified is null).Select(source => source.Id).ToArray();
        if (unseen.Length > 0)
            yield return new Finding("sources", Verdict.Note, $"never checked against the live site: {string.Join(", ", unseen)} (monitor sources check <id>, then set \"verified\")");
    }

    private async Task<Finding> StoreAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"doctor/{clock.GetUtcNow():yyyyMMddHHmmssfff}.txt");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestLook);
        try
        {
            var store = BlobStores.Open(settings.Store, settings.Container);
            var put = await store.PutIfAbsentAsync(name, Encoding.UTF8.GetBytes("probe"), limit.Token);
            var back = await store.GetAsync(name, limit.Token);
            await store.DeleteAsync(name, (put as PutResult.Written)?.ETag, limit.Token);
            return back is null
                ? new Finding("store", Verdict.Fault, "found nothing where a probe was just written; expected it back")
                : new Finding("store", Verdict.Fine, "reads, writes and deletes");
        }
        catch (StoreException fault)
        {
            return new Finding("store", Verdict.Fault, $"{fault.Problem}: {fault.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Finding("store", Verdict.Fault, "found no answer within 20 seconds; expected one");
        }
    }
}
