namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Id of the invocation, as the host's logs have it.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Services of the invocation.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>Cancelled when the host stops.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
