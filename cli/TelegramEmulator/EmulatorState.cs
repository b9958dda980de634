namespace Monitoring.Cli.TelegramEmulator;

/// <summary>Chats, messages, calls and updates. Everything here is guarded by one lock: an emulator is small.</summary>
internal sealed class EmulatorState(EmulatorOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, List<EmulatedMessage>> _messages = [];
    private readonly Dictionary<long, Queue<DateTimeOffset>> _recent = [];
    private readonly List<EmulatorCall> _calls = [];
    private readonly Queue<EmulatorFault> _faults = new();
    private readonly List<object> _updates = [];
    private int _calledTimes;
    private int _lastUpdate = 100;

    internal TimeProvider Time { get; } = options.Time ?? TimeProvider.System;

    internal EmulatorOptions Options { get; } = options;

    internal string? WebhookUrl { get; set; }

    internal EmulatedChat? Chat(string id) => Options.Chats.FirstOrDefault(chat =>
        id == chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
        || (chat.Username is { } name && string.Equals(id, $"@{name}", StringComparison.OrdinalIgnoreCase)));

    internal IReadOnlyList<EmulatedMessage> Messages(long chat)
    {
        lock (_lock)
            return [.. _messages.GetValueOrDefault(chat) ?? []];
    }

    internal EmulatedMessage? Message(long chat, int id) => Messages(chat).FirstOrDefault(message => message.Id == id);

    internal EmulatedMessage Add(long chat, Func<int, EmulatedMessage> make)
    {
        lock (_lock)
        {
            if (!_messages.TryGetValue(chat, out var there))
                _messages.Add(chat, there = []);
            var message = make(there.Count == 0 ? 1 : there[^1].Id + 1);
            there.Add(message);
            return message;
        }
    }

    internal void Replace(EmulatedMessage message)
    {
        lock (_lock)
        {
            var there = _messages[message.ChatId];
            there[there.FindIndex(one => one.Id == message.Id)] = message;
        }
    }

    internal bool Delete(long chat, int id)
    {
        lock (_lock)
            return _messages.GetValueOrDefault(chat)?.RemoveAll(message => message.Id == id) > 0;
    }

    /// <summary>Seconds to wait when the chat has had its calls for this minute; null: the call may pass, and counts.</summary>
    internal int? Throttle(long chat)
    {
        lock (_lock)
        {
            var now = Time.GetUtcNow();
            if (!_recent.TryGetValue(chat, out var recent))
                _recent.Add(chat, recent = new Queue<DateTimeOffset>());
            while (recent.TryPeek(out var first) && now - first >= TimeSpan.FromMinutes(1))
                recent.Dequeue();
            if (recent.Count >= Options.CallsPerMinute)
                return Math.Max(1, (int)Math.Ceiling((recent.Peek() + TimeSpan.FromMinutes(1) - now).TotalSeconds));
            recent.Enqueue(now);
            return null;
        }
    }

    internal void Script(IEnumerable<EmulatorFault> faults)
    {
        lock (_lock)
        {
            foreach (var fault in faults)
                _faults.Enqueue(fault);
        }
    }

    internal EmulatorFault? NextFault()
    {
        lock (_lock)
        {
            if (!_faults.TryDequeue(out var fault))
                return null;
            FaultsMet += fault is EmulatorFault.None ? 0 : 1;
            return fault;
        }
    }

    internal int FaultsMet { get; private set; }

    internal int FaultsLeft
    {
        get
        {
            lock (_lock)
                return _faults.Count(fault => fault is not EmulatorFault.None);
        }
    }

    internal int NextCall() => Interlocked.Increment(ref _calledTimes);

    internal void Note(EmulatorCall call)
    {
        lock (_lock)
            _calls.Add(call);
    }

    internal IReadOnlyList<EmulatorCall> Calls()
    {
        lock (_lock)
            return [.. _calls.OrderBy(call => call.Number)];
    }

    /// <summary>Adds an update that the bot gets by polling.</summary>
    internal void Update(Func<int, object> make)
    {
        lock (_lock)
            _updates.Add(make(++_lastUpdate));
    }

    /// <summary>Updates from an offset on; those before it are confirmed and forgotten.</summary>
    internal IReadOnlyList<object> Updates(int offset, int limit)
    {
        lock (_lock)
        {
            var first = _lastUpdate - _updates.Count + 1;
            var confirmed = Math.Clamp(offset - first, 0, _updates.Count);
            _updates.RemoveRange(0, confirmed);
            return [.. _updates.Take(limit)];
        }
    }
}
