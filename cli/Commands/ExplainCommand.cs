using System.CommandLine;
using Monitoring.Extracting;
using Monitoring.Extracting.Explaining;
using Spectre.Console;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor explain</c>: why figures were read from a sentence, or refused.</summary>
internal static class ExplainCommand
{
    /// <summary>The command with its arguments, options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var sentence = new Argument<string>("sentence") { Description = "A sentence or text, in quotation marks; - for standard input." };
        var language = new Option<string?>("--lang") { Description = "Language of the text, for example en or ar; default: told from the text." };
        var published = Options.Published();
        var data = Options.Data();
        var command = new Command("explain", "Shows why figures were read from a sentence, or refused.") { sentence, language, published, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(sentence)!;
            using var standard = given == "-" ? InputText.Open("-") : null;
            var text = standard is null ? given : await standard.ReadToEndAsync(cancellationToken);
            if (string.IsNullOrWhiteSpace(text))
                throw new MisuseException("explain: found no text; expected a sentence in quotation marks, or - and a text on standard input.");
            var extractor = FigureExtractor.Load(DataFolder.Find(parsed.GetValue(data)));
            var explanation = Explanation.Of(extractor, new ReportText("", text, parsed.GetValue(language), parsed.GetValue(published)));
            foreach (var line in explanation.ToText().TrimEnd().Split('\n'))
                terminal.Results.MarkupLine(Coloured(line));
            return CommandLine.Fine;
        });
        return command;
    }

    private static string Coloured(string line)
    {
        var text = Markup.Escape(line);
        return line.TrimStart() switch
        {
            ['+', ..] => $"[green]{text}[/]",
            ['-', ..] => $"[yellow]{text}[/]",
            ['=', ..] => $"[bold]{text}[/]",
            _ => text,
        };
    }
}
