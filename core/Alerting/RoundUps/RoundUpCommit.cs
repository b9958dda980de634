using System.Globalization;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.RoundUps;

/// <summary>Writes round-ups: what is told and the pending alerts in one blob.</summary>
internal sealed class RoundUpCommit(IBlobStore store, AlertComposer composer)
{
    /// <summary>Name of the round-up of one version of a report.</summary>
    public static string NameOf(Report report) => string.Create(
        CultureInfo.InvariantCulture,
        $"roundups/{report.Day():yyyy-MM}/{StableId.OfReport(report.Article.Url)}-{report.Version}.json");

    /// <summary>Writes it once; a second call returns what was written, with what is still pending.</summary>
    /// <param name="subject">Its blob.</param>
    /// <param name="roundUp">What it tells.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="held">Chats that do not get it, since their day is full.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it before the write.</param>
    public async Task<ToldRoundUp> AddAsync(string subject, RoundUp roundUp, IReadOnlyList<ChatSettings> chats, IReadOnlyList<string> held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.ReadAsync<ToldRoundUp>(subject, cancellationToken) is { } stored)
                return stored.Value;
            var alerts = composer.RoundUp(roundUp, subject, [.. chats.Where(chat => !held.Contains(chat.Id, StringComparer.Ordinal))], now);
            var told = new ToldRoundUp { RoundUp = roundUp, Held = held, Telling = new Telling(alerts, []) };
            if (await store.WriteAsync(subject, told, null, cancellationToken) is PutResult.Written)
                return told;
        }
    }
}
