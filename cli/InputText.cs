using System.Text;

namespace Monitoring.Cli;

/// <summary>Opens what a command is given to read.</summary>
internal static class InputText
{
    /// <summary>Standard input for <c>-</c>, else the file.</summary>
    /// <exception cref="MisuseException">There is no such file.</exception>
    public static TextReader Open(string input) => input == "-"
        ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false))
        : File.Exists(input)
            ? new StreamReader(input, new UTF8Encoding(false))
            : throw new MisuseException($"input: found no file {input}; expected a file, a web address, or - for standard input.");
}
