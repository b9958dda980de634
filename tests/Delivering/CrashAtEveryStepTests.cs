using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Tests.Delivering;

/// <summary>
/// The sender dies at every step, one after the other: before and after each write and each call. The drill of the benchmarks does the same
/// with real processes.
/// </summary>
public sealed class CrashAtEveryStepTests
{
    [Fact]
    public async Task ADeathAtAnyStepLosesNothingAndRepeatsAtMostTheMessageUnderWay()
    {
        var step = 1;
        for (var died = true; died; step++)
        {
            var time = new SelfAdvancingTime();
            var store = new MemoryBlobStore();
            var channel = new FakeChannel(time);
            await Subject.CommitAsync(store, Subject.Alert("a1", parts: ["one", "two"]), Subject.Alert("b1", "incidents/b.json", minutes: 1));

            var death = new Death(step);
            var first = new Sender(new DyingStore(store, death), new DyingChannel(channel, death), SenderPace.Unpaced, time).SendDueAsync("-1001", default);
            died = await Record.ExceptionAsync(() => first) is Death.Exception;
            time.Advance(TimeSpan.FromMinutes(2));
            await new Sender(store, channel, SenderPace.Unpaced, time).SendDueAsync("-1001", default);

            var texts = channel.Texts.ToArray();
            Assert.Equal(["one", "text of b1", "two"], texts.Distinct().Order(StringComparer.Ordinal));
            Assert.True(texts.Length <= (death.IsBetweenSendAndMark ? 4 : 3), $"step {step}: {string.Join(", ", texts)}");
            Assert.Empty((await Subject.ReadAsync(store)).Telling.Pending);
            Assert.Empty(await Subject.NamesAsync(store, Outbox.Prefix));
            Assert.Equal(2, (await Subject.NamesAsync(store, "sent/")).Length);
        }
        Assert.True(step > 30, $"only {step} steps");
    }

    private sealed class Death(int at)
    {
        private int _step;
        private bool _sent;

        internal bool IsBetweenSendAndMark { get; private set; }

        internal void Step(bool sent = false, bool marked = false)
        {
            (_sent, _step) = ((_sent || sent) && !marked, _step + 1);
            if (_step < at)
                return;
            if (_step == at)
                IsBetweenSendAndMark = _sent;
            throw new Exception();
        }

        internal sealed class Exception : System.Exception;
    }

    private sealed class DyingStore(IBlobStore inner, Death death) : IBlobStore
    {
        public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

        public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
            DieAsync(name, () => inner.PutIfUnchangedAsync(name, content, etag, cancellationToken));

        public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
            DieAsync(name, () => inner.PutIfAbsentAsync(name, content, cancellationToken));

        public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) => DieAsync(name, () => inner.DeleteAsync(name, etag, cancellationToken));

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

        private async Task<T> DieAsync<T>(string name, Func<Task<T>> write)
        {
            death.Step();
            var result = await write();
            death.Step(marked: name.StartsWith("incidents/", StringComparison.Ordinal));
            return result;
        }
    }

    private sealed class DyingChannel(IChannel inner, Death death) : IChannel
    {
        public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => DieAsync(() => inner.SendAsync(message, cancellationToken));

        public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) => DieAsync(() => inner.EditAsync(messageId, message, cancellationToken));

        private async Task<DeliveryResult> DieAsync(Func<Task<DeliveryResult>> call)
        {
            death.Step();
            var result = await call();
            death.Step(sent: true);
            return result;
        }
    }
}
