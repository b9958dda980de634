using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

public sealed class MemoryBlobStoreTests : BlobStoreContract
{
    internal override IBlobStore Open() => new MemoryBlobStore();

    internal override IBlobStore OpenAgain(IBlobStore store) => store;
}
