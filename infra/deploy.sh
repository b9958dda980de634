#!/usr/bin/env bash
# Deploys the monitor: what-if, deployment, publish, webhook and commands, smoke check.
# Needs az (signed in), dotnet, zip, curl. Secrets come from the environment: TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_SECRET.
# Usage: infra/deploy.sh <resource group> <region> [--yes]
set -euo pipefail
cd "$(dirname "$0")/.."

die() { echo "deploy: $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || die "found no $1 on PATH; expected it (see docs/operations.md)."; }

group=${1:-} region=${2:-} sure=${3:-}
if [ -z "$group" ] || [ -z "$region" ]; then die "expected: infra/deploy.sh <resource group> <region> [--yes]"; fi
for tool in az dotnet zip curl; do need "$tool"; done
[ -n "${TELEGRAM_TOKEN:-}" ] || die "TELEGRAM_TOKEN is not set; expected the token that @BotFather gave."
[ -n "${TELEGRAM_WEBHOOK_SECRET:-}" ] || die "TELEGRAM_WEBHOOK_SECRET is not set; expected 32 to 256 letters, digits, - and _ (openssl rand -hex 32)."
[ -f infra/main.bicepparam ] || die "found no infra/main.bicepparam; copy infra/main.sample.bicepparam and fill it in."
export TELEGRAM_TOKEN TELEGRAM_WEBHOOK_SECRET

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Before anything is changed: a package that cannot be built (a feed without the worker) must stop the deployment here.
echo "== Build"
dotnet publish functions -c Release -o "$work/app" -v:q
(cd "$work/app" && zip -qr "$work/app.zip" .)

echo "== What would change"
az group create --name "$group" --location "$region" --output none
az deployment group what-if --resource-group "$group" --parameters infra/main.bicepparam
if [ "$sure" != "--yes" ]; then
  read -r -p "Deploy this to $group? [y/N] " answer
  [ "$answer" = y ] || die "nothing was deployed."
fi

echo "== Deploy"
az deployment group create --resource-group "$group" --name monitor --parameters infra/main.bicepparam --output none
out() { az deployment group show --resource-group "$group" --name monitor --query "properties.outputs.$1.value" --output tsv; }
app=$(out functionAppName) health=$(out healthUrl) webhook=$(out webhookUrl)

echo "== Publish to $app"
az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$work/app.zip" --output none

# The token is part of Telegram's address: it goes to curl by standard input, so that no process list and no log shows it.
telegram() {
  local method=$1 body=$2
  curl --silent --show-error --fail-with-body --max-time 30 --header 'Content-Type: application/json' --data "$body" \
    --config - <<<"url = \"https://api.telegram.org/bot${TELEGRAM_TOKEN}/${method}\"" >"$work/answer" ||
    die "Telegram refused $method: $(cat "$work/answer")"
}

echo "== Webhook and commands"
printf '{"url":"%s","secret_token":"%s","allowed_updates":["message","channel_post","callback_query"],"max_connections":2}' \
  "$webhook" "$TELEGRAM_WEBHOOK_SECRET" >"$work/webhook"
telegram setWebhook "@$work/webhook"
telegram setMyCommands '{"commands":[{"command":"status","description":"How things stand"},{"command":"pause","description":"Stop looking at a source"},{"command":"resume","description":"Look at a source again"},{"command":"incident","description":"Everything known of an incident"},{"command":"retract","description":"Withdraw what an alert told"}]}'

echo "== Smoke check"
for try in 1 2 3 4 5 6 7 8 9 10 11 12; do
  status=$(curl --silent --output "$work/health" --write-out '%{http_code}' --max-time 60 "$health" || true)
  if [ "$status" = 200 ]; then
    echo "well: $health"
    exit 0
  fi
  echo "not yet ($try of 12): HTTP $status"
  sleep 30
done
die "after six minutes $health still answers $status: $(head -c 2000 "$work/health"). See docs/operations.md, \"The channel is silent\"."
