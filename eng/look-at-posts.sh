#!/usr/bin/env bash
# Shows the messages of tests/Golden as a reader sees them: sends them to the emulator's channel, and takes pictures of its
# page with a headless Chromium where one is installed: about twelve messages a picture, a story (an edit, its replies) never
# parted, each picture as high as what it shows. Run it after a change of wording, and look at the pictures.
# Usage: eng/look-at-posts.sh [folder for the pictures] [part of the names of files]   (default: artifacts/posts, all)
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-artifacts/posts}
part=${2:-}
port=${PORT:-8099}
few=12
mkdir -p "$out"
rm -f "$out"/posts-*.png
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

chromium_does() {
    "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --virtual-time-budget=1000 "$@" 2>>"$out/browser.log"
}

picture() {
    local url height file
    url="$page?from=$1&to=$2"
    file=$(printf '%s/posts-%03d-%03d.png' "$out" "$1" "$2")
    height=$(chromium_does --window-size=1560,1000 --dump-dom "$url" | grep -o 'data-height="[0-9]*"' | head -1 | tr -dc '0-9')
    chromium_does --window-size="1560,${height:-3000}" --screenshot="$file" "$url" >/dev/null
    echo "$file"
}

page=$(curl -sL -o /dev/null -w '%{url_effective}' "http://127.0.0.1:$port/")
number=0
first=1
story=""
: >"$out/index.txt"
: >"$out/browser.log"
for file in tests/Golden/*/*"$part"*.html; do
    name=${file#tests/Golden/}
    if [ -n "$browser" ] && [ $((number - first + 1)) -ge $few ] && [ "${name%%.*}" != "$story" ]; then
        picture "$first" "$number"
        first=$((number + 1))
    fi
    send "$file"
    number=$((number + 1))
    story=${name%%.*}
    echo "#$number $name" >>"$out/index.txt"
done
curl -s -o "$out/channel.html" "$page?from=1"
if [ -n "$browser" ]; then
    picture "$first" "$number"
    echo "Which message is which file: $out/index.txt"
else
    echo "No Chromium found: open $out/channel.html"
fi
