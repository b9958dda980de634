namespace Monitoring.Operating.Cost;

/// <summary>Operations on the store, in the classes that Azure Storage charges by.</summary>
/// <param name="Writes">Puts.</param>
/// <param name="Lists">Pages of listings, at most 5,000 names each.</param>
/// <param name="Reads">Gets.</param>
/// <param name="Deletes">Deletes: not charged.</param>
/// <param name="BytesWritten">Bytes of all puts, of every version.</param>
public sealed record StoreTally(long Writes, long Lists, long Reads, long Deletes, long BytesWritten)
{
    /// <summary>Nothing was asked.</summary>
    public static StoreTally None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Together with another tally.</summary>
    public StoreTally With(StoreTally other) => new(
        Writes + other.Writes, Lists + other.Lists, Reads + other.Reads, Deletes + other.Deletes, BytesWritten + other.BytesWritten);

    /// <summary>What came since an earlier tally.</summary>
    public StoreTally Since(StoreTally earlier) => new(
        Writes - earlier.Writes, Lists - earlier.Lists, Reads - earlier.Reads, Deletes - earlier.Deletes, BytesWritten - earlier.BytesWritten);
}
