using System.Globalization;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Writes round-ups: what is told and the pending alerts in one blob.</summary>
internal sealed class RoundUpCommit(IBlobStore store, AlertComposer composer)
{
    /// <summary>Name of the round-up of one version of a report.</summary>
    public static string NameOf(Report report) => string.Create(
        CultureInfo.InvariantCulture,
        $"roundups/{report.Day():yyyy-MM}/{StableId.OfReport(report.Article.Url)}-{report.Version}.json");

    /// <summary>Writes it once; a second call returns what is still pending.</summary>
    public async Task<IReadOnlyList<Alert>> AddAsync(string subject, RoundUp roundUp, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.ReadAsync<ToldRoundUp>(subject, cancellationToken) is { } stored)
                return stored.Value.Telling.Pending;
            var alerts = composer.RoundUp(roundUp, subject, chats, now);
            var told = new ToldRoundUp { RoundUp = roundUp, Telling = new Telling(alerts, []) };
            if (await store.WriteAsync(subject, told, null, cancellationToken) is PutResult.Written)
                return alerts;
        }
    }
}
