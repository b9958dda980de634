using System.Globalization;
using Monitoring.Cli.Batch;
using Monitoring.Trying;
using Spectre.Console;

namespace Monitoring.Cli.Rendering;

/// <summary>What a trial of a source showed.</summary>
internal static class TrialTable
{
    /// <summary>Writes it: the start page, its newest articles, and what speaks against the source.</summary>
    public static void Write(Terminal terminal, TrialReport report)
    {
        var console = terminal.Results;
        console.MarkupLineInterpolated($"[bold]{report.Source.Id}[/] {report.Source.Url}{(report.IsUnverified ? " (never checked against the live site)" : "")}");
        if (report.Failure is { } failure)
        {
            console.MarkupLineInterpolated($"[red]{failure.Problem}[/]: {failure.Found}");
            return;
        }

        if (report.Listing is { } listing)
            console.MarkupLineInterpolated($"{listing.Form}: {listing.Links.Count} links, {listing.Messages.Count} messages{(report.IsConditional ? ", looks can be conditional" : "")}");
        if (report.Articles.Count > 0)
            console.Write(Articles(report));
        foreach (var concern in report.Concerns)
            console.MarkupLineInterpolated($"[yellow]note[/] {concern}");
        console.WriteLine();
    }

    private static Table Articles(TrialReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in (string[])["title", "published", "language", "paragraphs", "figures", "trouble"])
            table.AddColumn(heading);
        foreach (var article in report.Articles)
        {
            table.AddRow(
                Markup.Escape(article.Article?.Title ?? article.ListedTitle ?? article.Url.AbsoluteUri),
                ReadBatch.Time(article.Article?.Published) ?? "",
                article.Article?.Language ?? "",
                article.Article?.Paragraphs.Count.ToString(CultureInfo.InvariantCulture) ?? "",
                article.Figures.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(article.Fault ?? ""));
        }

        return table;
    }
}
