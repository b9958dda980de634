namespace Monitoring.Functions.Messages;

/// <summary>Asks for the delivery of what waits for a chat: the body of a message on <see cref="Queues.Alerts"/>.</summary>
/// <param name="Scan">The scan that led to it, or the sweep or digest.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Alert">The alert that gave rise to the message; others of the chat go with it.</param>
public sealed record AlertRequest(string Scan, string Chat, string Alert);
