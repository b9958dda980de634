namespace Monitoring.Evaluating;

/// <summary>
/// MT19937 (Matsumoto and Nishimura, 1998), seeded and drawn from as CPython's <c>random.Random(seed).randrange(n)</c> does,
/// so that bootstrap intervals equal those of the reference scorer to the last digit.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Middle = 397;
    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    /// <summary>A generator for a small whole seed, as CPython hands it to <c>init_by_array</c>.</summary>
    public MersenneTwister(uint seed)
    {
        Fill(19650218);
        int i = 1;
        for (int k = 0; k < Length; k++)
        {
            _state[i] = (_state[i] ^ (Mixed(i) * 1664525)) + seed;
            i = Advance(i);
        }

        for (int k = 0; k < Length - 1; k++)
        {
            _state[i] = (_state[i] ^ (Mixed(i) * 1566083941)) - (uint)i;
            i = Advance(i);
        }

        _state[0] = 0x80000000;
    }

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>: bits are drawn until they fall below it.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        int bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)bound);
        uint drawn;
        do
            drawn = Draw() >> (32 - bits);
        while (drawn >= (uint)bound);
        return (int)drawn;
    }

    private void Fill(uint seed)
    {
        _state[0] = seed;
        for (int i = 1; i < Length; i++)
            _state[i] = (1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30))) + (uint)i;
    }

    private uint Mixed(int i) => _state[i - 1] ^ (_state[i - 1] >> 30);

    private int Advance(int i)
    {
        if (i + 1 < Length)
            return i + 1;
        _state[0] = _state[Length - 1];
        return 1;
    }

    private uint Draw()
    {
        if (_next == Length)
            Twist();
        uint y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (int i = 0; i < Length; i++)
        {
            uint y = (_state[i] & 0x80000000) | (_state[(i + 1) % Length] & 0x7fffffff);
            _state[i] = _state[(i + Middle) % Length] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }

        _next = 0;
    }
}
