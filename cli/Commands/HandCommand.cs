using System.CommandLine;
using System.Text.RegularExpressions;
using Monitoring.Delivering;

namespace Monitoring.Cli.Commands;

/// <summary>What commands have in common that change incidents by hand.</summary>
internal static partial class HandCommand
{
    /// <summary>An incident's code; another form is misuse.</summary>
    public static Argument<string> Code(string name) => Of(name, "Code of an incident as posts show it, such as i310510_01.", CodeForm(), "a code as posts show it (iYYMMDD_NN)");

    /// <summary>An alert's id or an incident's code.</summary>
    public static Argument<string> Alert(string name) =>
        Of(name, "Id of an alert, or code of an incident as posts show it, such as i310510_01.", AlertForm(), "an alert's id (letters and digits) or an incident's code (iYYMMDD_NN)");

    /// <summary>A source's id.</summary>
    public static Argument<string> Source(string name, string help) => Of(name, help, SourceForm(), "the id of a source (small letters, digits and hyphens)");

    /// <summary>A command that does something by hand, commits it, and hands its alerts to the outbox.</summary>
    public static Command Create(Terminal terminal, string name, string help, Argument[] arguments, Func<Workbench, ParseResult, CancellationToken, Task<HandOutcome>> run)
    {
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command(name, help) { store, data };
        foreach (var argument in arguments)
            command.Arguments.Add(argument);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            switch (await run(bench, parsed, cancellationToken))
            {
                case HandOutcome.Done done:
                    await new Outbox(bench.Store).PutAsync(done.Alerts, cancellationToken);
                    await terminal.Output.WriteLineAsync(done.Said);
                    return CommandLine.Fine;
                case HandOutcome.Refused refused:
                    return await terminal.RefuseAsync(refused.Said);
                case var other:
                    throw new InvalidOperationException($"{name}: an outcome that is in no list: {other.GetType().Name}");
            }
        });
        return command;
    }

    private static Argument<string> Of(string name, string help, Regex form, string expected)
    {
        var argument = new Argument<string>(name) { Description = help };
        argument.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } found && !form.IsMatch(found))
                result.AddError($"{name}: found \"{found}\", expected {expected}");
        });
        return argument;
    }

    [GeneratedRegex("^#?i[0-9]{6}_[0-9]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();

    [GeneratedRegex("^(#?i[0-9]{6}_[0-9]{2,4}|[0-9A-Za-z]{1,64})$", RegexOptions.CultureInvariant)]
    private static partial Regex AlertForm();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex SourceForm();
}
