namespace Monitoring.Operating.Commands;

/// <summary>What an operator asks for.</summary>
public abstract record OperatorCommand
{
    private OperatorCommand()
    {
    }

    /// <summary>How things stand.</summary>
    public sealed record Status : OperatorCommand;

    /// <summary>What can be asked.</summary>
    public sealed record Help : OperatorCommand;

    /// <summary>Look at a source no more until resumed.</summary>
    /// <param name="Source">Its id.</param>
    public sealed record Pause(string Source) : OperatorCommand;

    /// <summary>Look at a source again.</summary>
    /// <param name="Source">Its id.</param>
    public sealed record Resume(string Source) : OperatorCommand;

    /// <summary>Ask to mark what was told as withdrawn, with a correction.</summary>
    /// <param name="Order">What, by whom, and what the source says instead.</param>
    public sealed record Retract(RetractionOrder Order) : OperatorCommand;

    /// <summary>Everything known of an incident.</summary>
    /// <param name="Code">Its code, as posts show it.</param>
    public sealed record Incident(string Code) : OperatorCommand;

    /// <summary>A button under a large figure that waits to be posted.</summary>
    /// <param name="Code">Code of the incident.</param>
    /// <param name="Revision">Its revision that is asked about.</param>
    /// <param name="Approved">True: post it now; false: do not post it.</param>
    public sealed record Decide(string Code, int Revision, bool Approved) : OperatorCommand;

    /// <summary>A button under a retraction that was asked for.</summary>
    /// <param name="Order">What was asked for.</param>
    /// <param name="Confirmed">True: withdraw it; false: leave it.</param>
    public sealed record Confirm(RetractionOrder Order, bool Confirmed) : OperatorCommand;

    /// <summary>A command that cannot be carried out as written.</summary>
    /// <param name="Found">What was found, what was expected.</param>
    public sealed record Unclear(string Found) : OperatorCommand;
}
