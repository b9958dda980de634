<#
.SYNOPSIS
Deploys the monitor: what-if, deployment, publish, webhook and commands, smoke check. The same steps as deploy.sh.
.EXAMPLE
infra/deploy.ps1 -ResourceGroup monitor-rg -Region westeurope
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ResourceGroup,
    [Parameter(Mandatory)] [string] $Region,
    [switch] $Yes
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Checked([string] $What, [scriptblock] $Command) {
    & $Command
    if ($LASTEXITCODE -ne 0) { throw "deploy: $What failed with exit code $LASTEXITCODE." }
}

foreach ($tool in 'az', 'dotnet') {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) { throw "deploy: found no $tool on PATH; expected it (see docs/operations.md)." }
}
foreach ($name in 'TELEGRAM_TOKEN', 'TELEGRAM_WEBHOOK_SECRET') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "deploy: $name is not set in the environment." }
}
if (-not (Test-Path infra/main.bicepparam)) { throw 'deploy: found no infra/main.bicepparam; copy infra/main.sample.bicepparam and fill it in.' }

$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
New-Item -ItemType Directory $work | Out-Null
try {
    # Before anything is changed: a package that cannot be built (a feed without the worker) must stop the deployment here.
    Write-Host '== Build'
    Invoke-Checked 'dotnet publish' { dotnet publish functions -c Release -o "$work/app" -v:q }
    Compress-Archive -Path (Get-ChildItem "$work/app" -Force | ForEach-Object FullName) -DestinationPath "$work/app.zip"

    Write-Host '== What would change'
    Invoke-Checked 'az group create' { az group create --name $ResourceGroup --location $Region --output none }
    Invoke-Checked 'what-if' { az deployment group what-if --resource-group $ResourceGroup --parameters infra/main.bicepparam }
    if (-not $Yes -and (Read-Host "Deploy this to ${ResourceGroup}? [y/N]") -ne 'y') { throw 'deploy: nothing was deployed.' }

    Write-Host '== Deploy'
    Invoke-Checked 'deployment' { az deployment group create --resource-group $ResourceGroup --name monitor --parameters infra/main.bicepparam --output none }
    $outputs = az deployment group show --resource-group $ResourceGroup --name monitor --query properties.outputs --output json | ConvertFrom-Json
    $app = $outputs.functionAppName.value

    Write-Host "== Publish to $app"
    Invoke-Checked 'publish' { az functionapp deployment source config-zip --resource-group $ResourceGroup --name $app --src "$work/app.zip" --output none }

    Write-Host '== Webhook and commands'
    $bot = "https://api.telegram.org/bot$($env:TELEGRAM_TOKEN)"
    $webhook = @{ url = $outputs.webhookUrl.value; secret_token = $env:TELEGRAM_WEBHOOK_SECRET; allowed_updates = @('message', 'channel_post', 'callback_query'); max_connections = 2 }
    $commands = @{ commands = @(
            @{ command = 'status'; description = 'How things stand' }
            @{ command = 'pause'; description = 'Stop looking at a source' }
            @{ command = 'resume'; description = 'Look at a source again' }
            @{ command = 'incident'; description = 'Everything known of an incident' }
            @{ command = 'retract'; description = 'Withdraw what an alert told' }
        ) }
    foreach ($call in @(@('setWebhook', $webhook), @('setMyCommands', $commands))) {
        try { Invoke-RestMethod -Method Post -Uri "$bot/$($call[0])" -ContentType 'application/json' -Body ($call[1] | ConvertTo-Json -Depth 5) -TimeoutSec 30 | Out-Null }
        # The exception's message may hold the address, and so the token: only the status is passed on.
        catch { throw "deploy: Telegram refused $($call[0]) (HTTP $([int]$_.Exception.Response.StatusCode))." }
    }

    Write-Host '== Smoke check'
    foreach ($try in 1..12) {
        $answer = Invoke-WebRequest -Uri $outputs.healthUrl.value -SkipHttpErrorCheck -TimeoutSec 60 -ErrorAction SilentlyContinue
        if ($answer -and $answer.StatusCode -eq 200) { Write-Host "well: $($outputs.healthUrl.value)"; return }
        Write-Host "not yet ($try of 12)"
        Start-Sleep -Seconds 30
    }
    throw "deploy: after six minutes $($outputs.healthUrl.value) is still not well. See docs/operations.md, `"The channel is silent`"."
}
finally {
    Remove-Item -Recurse -Force $work
}
