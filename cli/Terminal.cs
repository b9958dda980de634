using System.Text;
using Monitoring.Storing;
using Spectre.Console;

namespace Monitoring.Cli;

/// <summary>Where a command writes: coloured tables on a terminal, plain text in a pipe; results and progress apart.</summary>
public sealed class Terminal
{
    /// <summary>A terminal over two writers.</summary>
    /// <param name="output">Results.</param>
    /// <param name="errors">Progress and faults.</param>
    public Terminal(TextWriter output, TextWriter errors)
    {
        Output = output;
        Errors = errors;
        Results = Over(output, Console.IsOutputRedirected || output != Console.Out);
        Progress = Over(errors, Console.IsErrorRedirected || errors != Console.Error);
    }

    /// <summary>Results, as they are.</summary>
    public TextWriter Output { get; }

    /// <summary>Progress and faults, as they are.</summary>
    public TextWriter Errors { get; }

    /// <summary>Results with tables and colours.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Progress bars and notes.</summary>
    public IAnsiConsole Progress { get; }

    /// <summary>Says in one sentence why a command could not do its work.</summary>
    /// <param name="said">The sentence without its full stop.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RefuseAsync(string said)
    {
        await Errors.WriteLineAsync($"monitor: {said}.");
        return CommandLine.FoundFaults;
    }

    /// <summary>Names every blob that was passed over, so that nobody takes what was written for the whole.</summary>
    /// <returns>The exit code: fine when there is none.</returns>
    public async Task<int> PassedOverAsync(UnreadableBlobs unreadable)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        foreach (var blob in unreadable.Met)
            await Errors.WriteLineAsync($"monitor: passed over {blob.Found}");
        return unreadable.Met.Count == 0 ? CommandLine.Fine : CommandLine.FoundFaults;
    }

    /// <summary>Standard output as batch contracts want it: UTF-8 without BOM, LF.</summary>
    public StreamWriter Batch() => new(Output == Console.Out ? Console.OpenStandardOutput() : new WriterStream(Output), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    private static IAnsiConsole Over(TextWriter writer, bool plain)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (plain)
            console.Profile.Width = 160;
        return console;
    }

    /// <summary>Bytes of UTF-8 into a text writer: lets tests read what batch commands print.</summary>
    private sealed class WriterStream(TextWriter writer) : Stream
    {
        private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => writer.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            var letters = new char[count + 1];
            var written = _decoder.GetChars(buffer.AsSpan(offset, count), letters, flush: false);
            writer.Write(letters.AsSpan(0, written));
        }
    }
}
