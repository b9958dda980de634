#!/usr/bin/env bash
# Shows the messages of tests/Golden as a reader sees them: sends them to the emulator's channel, and takes pictures of its
# page with a headless Chromium where one is installed. Run it after a change of wording, and read the pictures.
# Usage: eng/look-at-posts.sh [folder for the pictures]   (default: artifacts/posts)
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-artifacts/posts}
port=${PORT:-8099}
mkdir -p "$out"
dotnet build cli -v:q --nologo >"$out/build.log"
dotnet run --project cli --no-build -- telegram-emulator --port "$port" --calls-per-minute 100000 >"$out/emulator.log" &
emulator=$!
trap 'kill $emulator' EXIT
until curl -s -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.2; done

browser=""
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then browser=$name; break; fi
done

send() {
    curl -s -o "$out/answer.json" "http://127.0.0.1:$port/bot123456:any/sendMessage" --data-urlencode "chat_id=@alerts" --data-urlencode "parse_mode=HTML" --data-urlencode "text@$1"
    grep -q '"ok":true' "$out/answer.json" || { echo "$1 was refused: $(cat "$out/answer.json")" >&2; exit 1; }
}

for file in tests/Golden/*/*.html; do send "$file"; done
page=$(curl -sL -o "$out/channel.html" -w '%{url_effective}' "http://127.0.0.1:$port/")
if [ -n "$browser" ]; then
    "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=520,30000 --virtual-time-budget=1000 --screenshot="$out/channel.png" "$page" >"$out/browser.log" 2>&1
    echo "$out/channel.png"
else
    echo "No Chromium found: open $out/channel.html"
fi
