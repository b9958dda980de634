using Monitoring.Alerting;
using Monitoring.Alerting.Chats;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Totals;

namespace Monitoring.Delivering;

/// <summary>The newest form of each kind of subject that this program knows: what a newer one wrote keeps fields that are not seen here.</summary>
internal static class SubjectForms
{
    /// <summary>Forms of the notes to operators and of what else is told without being written by the rooms before this one.</summary>
    private const int Others = 1;

    /// <summary>The newest form of a subject, by the folder of its blob.</summary>
    internal static int Known(string subject) => subject.Split('/')[0] switch
    {
        "incidents" => ToldIncident.KnownSchemaVersion,
        "series" => ToldSeries.KnownSchemaVersion,
        "roundups" => ToldRoundUp.KnownSchemaVersion,
        "notices" => ReaderNotice.KnownSchemaVersion,
        "digests" => Digest.KnownSchemaVersion,
        _ => Others,
    };
}
