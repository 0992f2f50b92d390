#!/bin/sh
# Makes target/parvis.aot, target/database.aot and target/serve.aot, the caches of classes loaded and linked that let
# reports, commands that work on a database and the server start at once. A failed training run leaves no cache and never stops the build: all works without, only slower.
#   sh src/build/aot.sh JAVA_HOME TARGET
set -u
java="$1/bin/java"
target=$2
root=$(dirname "$target")
sample="$root/examples/achats-responsables"
out=$(mktemp -d) || exit 0
trap 'rm -rf "$out"' EXIT
rm -f "$target/parvis.aot" "$target/database.aot" "$target/serve.aot"

# run OPTION…: Java with the options of the launcher and these, then the command.
run() {
    "$java" -Xlog:disable -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true "$@" > "$out/log" 2>&1
}

# train CACHE COMMAND…: the options must be those of the launcher, or the cache is refused when it is read.
#
# A cache notes how each method was compiled, and Java does the same again. Short work does not pay for the optimising
# compiler, and a server does; SHA-256 and telling ASCII from other texts pay in both: only it makes the processor's own
# instructions out of these methods.
# In a command that takes a second, what was called a few hundred times is sooner done than compiled; and what goes round a
# hundred thousand rows in one call, which the training run does too little of, is compiled before it begins.
train() {
    cache=$1
    shift
    case $1 in
        serve) compilers= ;;
        freeze)
            compilers='-XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=5000'
            for once in 'fr.parvis.dataset.hash.*::*' 'fr.parvis.dataset.Feed*::*' 'fr.parvis.dataset.Lane*::*' \
                'fr.parvis.freeze.RegisterRows::*' 'org.duckdb.DuckDBWritableVector*::*' java.util.ArrayList::forEach; do
                compilers="$compilers -XX:CompileCommand=CompileThresholdScaling,$once,0.001"
            done
            ;;
        *) compilers=-XX:TieredStopAtLevel=1 ;;
    esac
    [ "$1" = serve ] || compilers="$compilers -XX:TieredStopAtLevel=1 -XX:CompileCommand=quiet
        -XX:CompileCommand=exclude,java.lang.StringCoding::countPositives
        -XX:CompileCommand=exclude,sun.security.provider.SHA2::implCompress
        -XX:CompileCommand=exclude,sun.security.provider.SHA2::implCompressCheck
        -XX:CompileCommand=exclude,sun.security.provider.SHA2::implDigest
        -XX:CompileCommand=exclude,sun.security.provider.DigestBase::engine*
        -XX:CompileCommand=exclude,sun.security.provider.DigestBase::impl*"
    # shellcheck disable=SC2086  # a list of words
    run -XX:AOTCacheOutput="$cache" $compilers -jar "$target/parvis.jar" "$@" && [ -s "$cache" ] && return 0
    rm -f "$cache"
    echo "aot: the training run for $cache failed" >&2
    tail -n 5 "$out/log" >&2
    return 1
}

{ [ -d "$sample" ] && train "$target/parvis.aot" report "$sample" --out "$out/report"; } ||
    train "$target/parvis.aot" --help ||
    echo "aot: no cache was made; parvis works without it, more slowly" >&2

# A database of its own, where this user may have one: PARVIS_DATABASE_URL would lead to a real one.
unset PARVIS_DATABASE_URL PARVIS_DATABASE_OWNER_URL
train "$target/serve.aot" serve --check --data "$out/data" --port 0 ||
    echo "aot: the server has no cache; it starts without it, more slowly" >&2

# Of all commands that work on a database, this one uses the most; with six thousand rows of answers of all kinds, so that
# what reads them is known to be worth compiling.
answers="$root/examples/plan-velo"
awk 'NR == 1 { print; next } { rows = rows $0 "\n" } END { for (i = 0; i < 6; i++) printf "%s", rows }' \
    "$answers/responses.csv" > "$out/responses.csv"
{ run -jar "$target/parvis.jar" publish "$answers" --data "$out/data" &&
    run -jar "$target/parvis.jar" receive "$out/responses.csv" --consultation plan-velo --channel import --by build \
        --as-is --data "$out/data" &&
    train "$target/database.aot" freeze plan-velo --into "$out/frozen" --data "$out/data"; } ||
    echo "aot: commands that work on a database have no cache of their own; they start more slowly" >&2
exit 0
