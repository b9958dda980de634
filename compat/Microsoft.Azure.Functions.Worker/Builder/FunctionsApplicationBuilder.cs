using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gathers services, settings and logging of a functions app.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly HostApplicationBuilder _builder;

    internal FunctionsApplicationBuilder(string[] args)
    {
        _builder = Host.CreateApplicationBuilder(args);
        _builder.Logging.ClearProviders();
    }

    /// <summary>Settings.</summary>
    public ConfigurationManager Configuration => _builder.Configuration;

    /// <summary>Where it runs.</summary>
    public IHostEnvironment Environment => _builder.Environment;

    /// <summary>Logging.</summary>
    public ILoggingBuilder Logging => _builder.Logging;

    /// <summary>Metrics.</summary>
    public IMetricsBuilder Metrics => _builder.Metrics;

    /// <summary>What extensions leave for each other.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    /// <summary>Services.</summary>
    public IServiceCollection Services => _builder.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <summary>The host. This stand-in's refuses to start.</summary>
    public IHost Build() => new RefusingHost(_builder.Build());

    /// <summary>Takes another container.</summary>
    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => _builder.ConfigureContainer(factory, configure);
}
