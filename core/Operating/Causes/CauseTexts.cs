using System.Globalization;
using System.Net;
using System.Text;
using Monitoring.Alerting.Chats;
using Monitoring.Alerting.Writing;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Operating.Causes;

/// <summary>The operators' messages: what was found and expected, the last good read, what rests on it, what the bot does, what you can do.</summary>
internal sealed class CauseTexts(LocalTime damascus, Func<string, Html> whatToDo)
{
    /// <summary>Readers' notes go out with the next look at all sources, a few minutes after their time.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    /// <summary>Blobs that one message shows: each with a sentence of up to 300 characters.</summary>
    private const int BlobsShown = 5;

    private const string Mend = "The bot: changes nothing in it and looks again in every round.\nYou: bring back an earlier version of the blob, or run the newer program that wrote it.\n";

    internal string Begun(Cause cause, Standing now) => cause.Kind switch
    {
        CauseKind.Source => now.Sources.First(one => one.Source.Id == cause.Subject).State?.Failure switch
        {
            { IsOfStore: true } failure => Unreadable(cause, failure),
            { IsOfArticle: true } failure => Broke(cause, failure),
            _ => Source(cause, now),
        },
        CauseKind.ManySources => Many(cause, now),
        CauseKind.Chat => Chat(cause, now),
        CauseKind.Blobs => Blobs(cause, now),
        _ => Dead(cause, now),
    };

    internal string Over(Cause cause, Standing now)
    {
        var lasted = Lasted(now.At - cause.Since);
        if (cause.Kind == CauseKind.Chat)
            return $"<b>RECOVERED · chat {Safe(cause.Subject)} · stood still for {lasted}</b>\nIt takes messages again. What waited is sent in its order; nothing was dropped.";
        var unwatched = Unwatched(cause, now);
        var again = cause.Members.Count - unwatched.Sum(one => one.Ids.Length);
        if (again == 0)
            return $"<b>{string.Join(" OR ", unwatched.Select(one => one.Head))} · {Safe(cause.Kind == CauseKind.Source ? cause.Subject : $"{cause.Members.Count} sources")} · not read since {Since(cause.Since, now.At)}</b>\n{string.Concat(unwatched.Select(one => one.Line))}It has not recovered: nobody looks any more.";
        var source = now.Sources.FirstOrDefault(one => one.Source.Id == cause.Subject);
        var head = cause.Kind == CauseKind.Source ? $"RECOVERED · {Safe(cause.Subject)} · {(cause.Problem == SourceTrouble.Silent ? "silent" : "blind")} for {lasted}" : $"RECOVERED · {again} source{(again == 1 ? "" : "s")} ({Safe(Named(cause.Problem))}) · blind for up to {lasted}";
        var read = source?.State?.LastRead is { } last ? $"Read again {damascus.Both(last)}. " : "";
        return $"<b>{head}</b>\n{read}{Gap(source?.Gap)}What was published meanwhile is read and told now; what is older than a day is in the digest only. None skipped.{string.Concat(unwatched.Select(one => "\n" + one.Line.TrimEnd()))}";
    }

    /// <summary>Sources of a cause that nobody looks at any more: paused, or gone from the data folder. Their cause ends without a recovery.</summary>
    private static List<(string Head, string[] Ids, string Line)> Unwatched(Cause cause, Standing now)
    {
        string[] paused = [.. cause.Members.Where(id => now.Sources.Any(one => one.Source.Id == id && one.State is { Paused: true }))];
        string[] gone = [.. cause.Members.Where(id => now.Sources.All(one => one.Source.Id != id))];
        var found = new List<(string Head, string[] Ids, string Line)>();
        if (paused.Length > 0)
            found.Add(("PAUSED", paused, $"Paused by an operator: {Safe(string.Join(", ", paused))}. Not looked at until <code>/resume</code>; what is published meanwhile is read then.\n"));
        if (gone.Length > 0)
            found.Add(("GONE", gone, $"No longer in the data folder: {Safe(string.Join(", ", gone))}. Not looked at any more; posts that tell of it stay as they are.\n"));
        return found;
    }

    private static string Gap(GapReading? gap) => gap switch
    {
        null => "",
        { Articles: 0 } => "No article of the gap so far. ",
        _ => $"So far {Counted(gap.Articles, "article")} from the gap: {Counted(gap.Posted, "incident")} new, {Counted(gap.Raised, "toll")} raised{(gap.Merged <= gap.Raised ? "" : $", {gap.Merged - gap.Raised} joined what was told before")}{(gap.Late == 0 ? "" : $", {gap.Late} too old for a post")}. {Told(gap)}",
    };

    private static string Told(GapReading gap) => gap.InRoundUps == 0 ? ""
        : $"Posted as one silent round-up{(gap.InRoundUps == gap.Posted ? "" : $": {gap.InRoundUps}")}{(gap.MarkedLate == 0 ? "" : $", {gap.MarkedLate} older than 6 h marked “reported late”")}. ";

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private string Source(Cause cause, Standing now)
    {
        var (source, state, alone) = now.Sources.First(one => one.Source.Id == cause.Subject);
        var failure = SourceTrouble.Of(state, now.At)!;
        var text = new StringBuilder();
        text.Append($"<b>{Safe(Named(cause.Problem).ToUpperInvariant())} · {Safe(source.Id)} ({Safe(source.Name)}) · {(cause.Problem == SourceTrouble.Silent ? "" : Tries(failure.Tries) + " ")}since {Since(failure.Since, now.At)}</b>\n");
        text.Append($"Found: {Safe(Sentence(failure.Found))} Step: {Safe(failure.Step)}.\n");
        text.Append($"Last good read {Clock(state!.LastRead, now.At)}. Last figure {Clock(state.LastFigure, now.At)}. Usual gap between articles {Gap(state.UsualGap)}.\n");
        text.Append("Effect: readers get nothing new from it. ").Append(alone.Count switch
        {
            0 => "No open incident rests on it alone.\n",
            1 => $"1 open incident rests on it alone: {Safe(alone[0])}.\n",
            _ => $"{alone.Count} open incidents rest on it alone: {Safe(string.Join(", ", alone.Take(8)))}{(alone.Count > 8 ? " …" : "")}.\n",
        });
        if (Sisters(source, now) is { Length: > 0 } sisters)
            text.Insert(text.Length - 1, $" {Safe(string.Join(", ", sisters))} {(sisters.Length == 1 ? "works" : "work")}.");
        var fine = now.Sources.Count(one => one.State is { Paused: false } && SourceTrouble.Of(one.State, now.At) is null);
        text.Append($"Others: {fine} of {now.Sources.Count} sources fine{(fine >= now.Sources.Count - 1 && fine > 0 ? ", so the fault is not ours" : "")}.\n");
        text.Append($"The bot: next try {Clock(state.NextDue, now.At)}, then {(state.Failure is null ? "at its usual pace" : "ever less often, at least daily")}.{ReadersNote(source, state, now.At)}\n");
        text.Append($"You: <code>monitor sources check {Safe(source.Id)}</code> · <code>/pause {Safe(source.Id)}</code>{ToDo(Named(cause.Problem))}\n");
        return text.Append("Next message: recovery, or tomorrow's 07:00 report.").ToString();
    }

    /// <summary>Readers are told a while after the last good read, as <see cref="ReaderNotices"/> counts.</summary>
    private string ReadersNote(Watching.Source source, SourceState state, DateTimeOffset now)
    {
        if (!source.Main || state is not { Failure: { } failure, UnseenSince: { } since })
            return "";
        var at = since + ReaderNotices.BlindFor is var blind && blind > failure.Since ? blind : failure.Since; // a gap of ours before the first failure told nobody
        return at > now ? $" Readers' note at {Clock(at, now)} if still blind."
            : now - at < JustNow ? " Readers are told now." : $" Readers were told at {Clock(at, now)}.";
    }

    private string ToDo(string trouble) => whatToDo(trouble) is { IsEmpty: false } link ? $" · {link}" : "";

    /// <summary>Other language pages of the same publisher that are read.</summary>
    private static string[] Sisters(Watching.Source source, Standing now) => source.Origin is not { } origin ? [] :
        [.. now.Sources.Where(one => one.Source.Origin == origin && one.Source.Id != source.Id && one.State is { Paused: false } && SourceTrouble.Of(one.State, now.At) is null).Select(one => one.Source.Id)];

    private string Unreadable(Cause cause, SourceFailure failure) =>
        $"<b>{Safe(Named(cause.Problem).ToUpperInvariant())} · stored blob of {Safe(cause.Subject)} · since {damascus.Both(failure.Since)}</b>\n"
        + $"Found: {Safe(Sentence(failure.Found))} Expected: a blob that this program wrote.\n"
        + "Effect: what rests on that blob is not told meanwhile; everything else goes on.\n"
        + "The bot: changes nothing in it and looks again in every round.\n"
        + "You: bring back an earlier version of the blob, or run the newer program that wrote it · <code>monitor doctor</code>\nNext message: recovery, or tomorrow's 07:00 report.";

    private string Broke(Cause cause, SourceFailure failure) =>
        $"<b>OUR FAULT · an article of {Safe(cause.Subject)} · {Tries(failure.Tries)} since {damascus.Both(failure.Since)}</b>\n"
        + $"Found: {Safe(Sentence(failure.Found))}\n"
        + "Effect: what this article says is not told. The source's other articles go on.\n"
        + "The bot: tries it again, ever less often, for about five days.\n"
        + $"You: report it with the address · <code>/pause {Safe(cause.Subject)}</code>\nNext message: recovery, or tomorrow's 07:00 report.";

    private string Many(Cause cause, Standing now)
    {
        var next = now.Sources.Where(one => cause.Members.Contains(one.Source.Id)).Min(one => one.State?.NextDue);
        var silent = cause.Problem == SourceTrouble.Silent;
        return (silent
                ? $"<b>{cause.Members.Count} of {now.Sources.Count} sources bring nothing new for far longer than usual</b>\n{Likely(cause.Problem)} They are read as usual.\n"
                : $"<b>{cause.Members.Count} of {now.Sources.Count} sources fail since {damascus.Both(cause.Since)} · same reason: {Safe(Named(cause.Problem))}</b>\n{Likely(cause.Problem)} Nothing is lost: all {cause.Members.Count} are read again from their last good state.\n")
            + $"Sources: {Safe(string.Join(", ", cause.Members.Take(12)))}{(cause.Members.Count > 12 ? " …" : "")}.\n"
            + $"Outbox: {now.Waiting} waiting. Telegram: {(now.Chats.All(chat => chat.Stop is null) ? "fine" : "not all chats take messages")}. Next try {Clock(next, now.At)}.\n"
            + $"You: <code>monitor doctor</code>{ToDo(Named(cause.Problem))}\nNext message: recovery, or tomorrow's 07:00 report.";
    }

    private string Chat(Cause cause, Standing now)
    {
        var state = now.Chats.First(chat => chat.Chat == cause.Subject);
        if (state.Stop!.Problem == DeliveryProblem.StateUnreadable)
            return Held(cause, state.Stop);
        return $"<b>CHAT STANDS STILL · {Safe(cause.Subject)} · since {damascus.Both(cause.Since)}</b>\n"
            + $"Found: {Safe(Sentence(state.Stop!.Found))} Expected: that the bot may post there.\n"
            + $"Last message taken {Clock(state.LastSent, now.At)}. Outbox: {now.Waiting} waiting; nothing is dropped, other chats go on.\n"
            + $"The bot: tries again {Clock(state.NextCallAt, now.At)}.\n"
            + $"You: make the bot an administrator that may post and edit, or correct the chat's id in the settings · <code>monitor doctor</code>{ToDo("chat")}\nNext message: recovery, or tomorrow's 07:00 report.";
    }

    private static string Held(Cause cause, ChatStop stop) =>
        $"<b>CHAT STANDS STILL · {Safe(cause.Subject)} · what is remembered of it cannot be read</b>\n"
        + $"Found: {Safe(Sentence(stop.Found))} Expected: a blob that this program wrote.\n"
        + "Effect: nothing is sent there; nothing is dropped, other chats go on.\n"
        + $"{Mend}Next message: recovery, or tomorrow's 07:00 report.";

    private static string Blobs(Cause cause, Standing now)
    {
        var found = now.Unreadable.Where(blob => cause.Members.Contains(blob.Name)).ToArray();
        return $"<b>{Safe(Named(cause.Problem).ToUpperInvariant())} · {found.Length} stored blob{(found.Length == 1 ? "" : "s")}</b>\n"
            + $"Found: {string.Join(" ", found.Take(BlobsShown).Select(blob => Safe(Sentence(blob.Found))))}{(found.Length > BlobsShown ? $" And {found.Length - BlobsShown} more." : "")} Expected: blobs that this program wrote.\n"
            + "Effect: what stands in them is passed over: not sent, not listed, in no digest and no export. Everything else goes on.\n"
            + $"{Mend}Next message: tomorrow, if they still cannot be read.";
    }

    private static string Likely(string problem) => problem switch
    {
        SourceTrouble.Silent => "A quiet day, or lists that are no longer read right: look at one of them.",
        SourceFailure.ArticleBroke => "Our code breaks at articles of each: look at one of their pages.",
        SourceTrouble.ArticlesNotRead => "Likely our reading, not the sites: look at one of their pages.",
        _ => "Likely our network or DNS, not the sites.",
    };

    private string Dead(Cause cause, Standing now)
    {
        var letters = now.Chats.First(chat => chat.Chat == cause.Subject).Dead.Where(letter => letter.Problem.ToString() == cause.Problem).ToArray();
        return $"<b>REFUSED · {letters.Length} alert{(letters.Length == 1 ? "" : "s")} for chat {Safe(cause.Subject)}</b>\n"
            + $"Found: {Safe(Sentence(letters[^1].Found))} Expected: that Telegram takes what we write; the fault is ours.\n"
            + $"Effect: readers do not see {Safe(string.Join(", ", letters.Take(5).Select(letter => letter.AlertId)))}; the texts are kept under dead/.\n"
            + "The bot: does not try these again; later alerts go on.\nYou: report it with the file under dead/" + $"{ToDo("refused")}.";
    }

    /// <summary><c>NameNotResolved</c> as words.</summary>
    internal static string Named(string problem)
    {
        var words = new StringBuilder();
        foreach (var letter in problem)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }

    // A trouble of days is dated: a clock time alone would be read as today's.
    private string Since(DateTimeOffset time, DateTimeOffset now) =>
        now - time < TimeSpan.FromHours(24) ? damascus.Both(time) : string.Create(CultureInfo.InvariantCulture, $"{damascus.At(time):d MMM}, {damascus.Both(time)}");

    private string Clock(DateTimeOffset? time, DateTimeOffset now) => time is not { } at ? "never"
        : (damascus.At(at).Date - damascus.At(now).Date).TotalDays is 0
            ? damascus.At(at).ToString("HH:mm", CultureInfo.InvariantCulture)
            : damascus.At(at).ToString("d MMM, HH:mm", CultureInfo.InvariantCulture);

    private static string Gap(TimeSpan? gap) => gap is { } usual ? Lasted(usual) : "not known yet";

    internal static string Lasted(TimeSpan time) => time switch
    {
        { TotalHours: >= 48 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days"),
        { TotalHours: >= 1 } => time.Minutes == 0 ? $"{(int)time.TotalHours} h" : $"{(int)time.TotalHours} h {time.Minutes} min",
        _ => $"{Math.Max(1, (int)Math.Round(time.TotalMinutes))} min",
    };

    private static string Tries(int tries) => tries == 1 ? "1 try" : $"{tries} tries";

    internal static string Sentence(string text)
    {
        var cut = text.Length > 300 ? string.Concat(text.AsSpan(0, 300), "…") : text;
        return cut.Length > 0 && char.IsPunctuation(cut[^1]) ? cut : cut + ".";
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
