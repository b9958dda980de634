using System.Globalization;
using System.Numerics;

namespace Monitoring.Evaluating;

/// <summary>
/// Rounds the exact binary value of a double to decimals, ties to even, as CPython's <c>round</c> and <c>format</c> do;
/// <see cref="Math.Round(double, int)"/> scales first and differs in the last digit now and then.
/// </summary>
internal static class ExactDecimal
{
    /// <summary>The double nearest to <paramref name="value"/> rounded to so many decimals.</summary>
    public static double Round(double value, int digits) => double.Parse(Text(value, digits), CultureInfo.InvariantCulture);

    /// <summary>A finite <paramref name="value"/> with exactly so many decimals (at least one).</summary>
    public static string Text(double value, int digits)
    {
        string units = Scaled(Math.Abs(value), digits).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        return $"{(value < 0 ? "-" : "")}{units[..^digits]}.{units[^digits..]}";
    }

    /// <summary>The shortest text that reads back as the same double, whole numbers with <c>.0</c>.</summary>
    public static string Shortest(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static BigInteger Scaled(double value, int digits)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7ff);
        long fraction = bits & 0xfffffffffffff;
        BigInteger numerator = (exponent == 0 ? fraction : fraction | (1L << 52)) * BigInteger.Pow(10, digits);
        int shift = Math.Max(exponent, 1) - 1075;
        if (shift >= 0)
            return numerator << shift;
        BigInteger quotient = numerator >> -shift;
        BigInteger twiceRest = (numerator - (quotient << -shift)) << 1;
        int tie = twiceRest.CompareTo(BigInteger.One << -shift);
        return tie > 0 || (tie == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
