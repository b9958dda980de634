namespace Monitoring.Operating.Cost;

/// <summary>One line of a month's cost.</summary>
/// <param name="Name">What is charged.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="Unit">In what.</param>
/// <param name="Usd">What it costs, free amounts taken off.</param>
public sealed record CostRow(string Name, double Quantity, string Unit, double Usd);
