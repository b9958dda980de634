using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Monitoring.Cli;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    /// <summary>The data folder.</summary>
    public static Option<string?> Data() => new("--data") { Description = "Folder with sources, lexicons and gazetteer; default: the one beside the program." };

    /// <summary>Private addresses allowed.</summary>
    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Allows private and loopback addresses: for pages on this machine." };

    /// <summary>The day of publication of a text.</summary>
    /// <param name="otherwise">What holds when none is given, as the end of the help.</param>
    public static Option<DateOnly?> Published(string otherwise = "") =>
        new("--published") { Description = $"Day of publication, such as 2031-05-10, for \"yesterday\" and the like{otherwise}.", CustomParser = Day };

    /// <summary>A port on this machine.</summary>
    /// <param name="usual">The port when none is given.</param>
    public static Option<int> Port(int usual)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0: a free one.", DefaultValueFactory = _ => usual };
        Whole(port, 0, IPEndPoint.MaxPort);
        return port;
    }

    /// <summary>Lets an option take whole numbers in figures only.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">Its least value.</param>
    /// <param name="most">Its greatest; that of an <see cref="int"/> is not told.</param>
    public static void Whole(Option option, long least, long most = int.MaxValue) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var found }] && !(long.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: found \"{found}\", expected a whole number from {least}{(most == int.MaxValue ? "" : $" to {most}")}"));
    });

    /// <summary>The store.</summary>
    public static Option<string?> Store() => new("--store") { Description = "A folder, UseDevelopmentStorage=true, a connection string or an account URL; default: the setting Monitor:Store, else the folder store." };

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"--published: found \"{result.Tokens[0].Value}\", expected a day such as 2031-05-10");
        return null;
    }
}
