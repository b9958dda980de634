#!/usr/bin/env bash
# Takes the monitor down: exports its state first, stops the webhook, then deletes the resource group.
# Usage: infra/teardown.sh <resource group> <folder for the export>
set -euo pipefail

die() { echo "teardown: $*" >&2; exit 1; }

group=${1:-} folder=${2:-}
if [ -z "$group" ] || [ -z "$folder" ]; then die "expected: infra/teardown.sh <resource group> <folder for the export>"; fi
command -v az >/dev/null || die "found no az on PATH."
out() { az deployment group show --resource-group "$group" --name monitor --query "properties.outputs.$1.value" --output tsv; }
account=$(out storageAccountName) container=$(out stateContainerName) app=$(out functionAppName)
if [ -z "$account" ] || [ -z "$container" ]; then die "found no deployment named monitor in $group; nothing was touched."; fi

echo "== Stop $app, so that the export is whole"
az functionapp stop --resource-group "$group" --name "$app"

echo "== Export $account/$container to $folder (you need the role Storage Blob Data Reader there)"
mkdir -p "$folder"
az storage blob download-batch --account-name "$account" --auth-mode login --source "$container" --destination "$folder" --output none
stored=$(az storage blob list --account-name "$account" --auth-mode login --container-name "$container" --num-results '*' --query 'length(@)' --output tsv)
exported=$(find "$folder" -type f | wc -l)
[ "$exported" -ge "$stored" ] || die "exported $exported of $stored blobs; nothing was deleted. Run it again."
echo "exported $exported files"

if [ -n "${TELEGRAM_TOKEN:-}" ]; then
  echo "== Stop the webhook"
  curl --silent --show-error --max-time 30 --config - <<<"url = \"https://api.telegram.org/bot${TELEGRAM_TOKEN}/deleteWebhook\"" >/dev/null
fi

read -r -p "Delete the resource group $group and all that is in it? Type its name: " answer
[ "$answer" = "$group" ] || die "nothing was deleted; the app is stopped (az functionapp start --resource-group $group --name $app starts it)."
az group delete --name "$group" --yes
echo "Gone. The vault can be restored for 90 days; the export is in $folder: \`monitor run --store $folder\` goes on from it."
