using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for each message of a storage queue.</summary>
/// <param name="queueName">The queue, or <c>%NAME%</c> of a setting.</param>
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    /// <summary>The queue, or <c>%NAME%</c> of a setting.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Setting, or prefix of settings, with the connection; null: <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
