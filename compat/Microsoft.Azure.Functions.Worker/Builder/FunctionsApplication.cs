namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a functions app begins.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with the worker's defaults; no console logger.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
