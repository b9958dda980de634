using Monitoring.Evaluating;

namespace Monitoring.Tests.Evaluating;

public class ExactDecimalTests
{
    [Theory]
    [InlineData(0.03125, 4, "0.0312")]
    [InlineData(0.09375, 4, "0.0938")]
    [InlineData(0.5, 4, "0.5000")]
    [InlineData(2.675, 2, "2.67")]
    [InlineData(1.0, 3, "1.000")]
    [InlineData(0.0, 3, "0.000")]
    [InlineData(0.99995, 4, "1.0000")]
    public void ADoubleIsRoundedByItsExactValueTiesToEven(double value, int digits, string expected) => Assert.Equal(expected, ExactDecimal.Text(value, digits));

    [Fact]
    public void TheGeneratorDrawsWhatPythonDraws()
    {
        var random = new MersenneTwister(1);

        // python3 -c "import random; r = random.Random(1); print([r.randrange(18) for _ in range(12)])"
        Assert.Equal([4, 2, 8, 3, 15, 14, 15, 12, 6, 3, 15, 0], Enumerable.Range(0, 12).Select(_ => random.Below(18)));
    }
}
