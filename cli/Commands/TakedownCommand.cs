using System.CommandLine;
using Monitoring.Delivering;
using Monitoring.Reading;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor takedown &lt;source&gt; &lt;url&gt;</c>.</summary>
internal static class TakedownCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var (source, url) = (HandCommand.Source("source", "Id of the source."), new Argument<string>("url") { Description = "The page's address." });
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("takedown", "Removes the stored text and evidence of a page; its figures stay.") { source, url, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var page = Address(parsed.GetValue(url)!);
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var taken = await new Takedown(bench.Store, TimeProvider.System).RunAsync(parsed.GetValue(source)!, CanonicalUrls.Load(DataFolder.Find(bench.Settings.Data)).Of(page, keepFragment: true), cancellationToken);
            await new Outbox(bench.Store).PutAsync(taken.Edits, cancellationToken);
            foreach (var name in taken.Touched)
                await terminal.Output.WriteLineAsync(name);
            if (taken.Touched.Count == 0)
                return await terminal.RefuseAsync($"found nothing stored of {page} under {parsed.GetValue(source)}, or it is taken down already; expected a source's id and the address as exports show it");
            await terminal.Output.WriteLineAsync($"Removed from {taken.Touched.Count} blobs; {taken.Edits.Count} posts and replies are edited with the next sending.");
            return CommandLine.Fine;
        });
        return command;
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        ? url
        : throw new MisuseException($"takedown: found \"{text}\", expected an http or https address");
}
