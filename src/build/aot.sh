#!/bin/sh
# Makes target/parvis.aot, the cache of classes loaded and linked that lets the command start at once.
# A failed training run leaves no cache and never stops the build: the command works without, only slower.
#   sh src/build/aot.sh JAVA_HOME TARGET
set -u
java="$1/bin/java"
target=$2
root=$(dirname "$target")
cache="$target/parvis.aot"
sample="$root/examples/achats-responsables"
out=$(mktemp -d) || exit 0
trap 'rm -rf "$out"' EXIT
rm -f "$cache"

# The options must be those of the launcher, or the cache is refused when it is read.
train() {
    "$java" -XX:AOTCacheOutput="$cache" -Xlog:disable -XX:+UseSerialGC -Xmx512m -XX:TieredStopAtLevel=1 \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
        -jar "$target/parvis.jar" "$@" > "$out/log" 2>&1 && [ -s "$cache" ]
}

if [ -d "$sample" ] && train report "$sample" --out "$out/report"; then
    exit 0
fi
if [ -d "$sample" ]; then
    echo "aot: the training run on $sample failed; training on --help only" >&2
    tail -n 5 "$out/log" >&2
    rm -f "$cache"
fi
train --help || {
    rm -f "$cache"
    echo "aot: no cache was made; parvis works without it, more slowly" >&2
    tail -n 5 "$out/log" >&2
}
exit 0
