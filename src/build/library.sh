#!/bin/sh
# Makes target/lib/native.jar, which the class path begins with: DuckDB's library for this machine, uncompressed. Java
# unpacks it at each start, and to inflate it takes longer than most commands do. Without this file all works, slower.
#   sh src/build/library.sh JAVA_HOME TARGET VERSION
set -u
jar="$1/bin/jar"
made=$2/lib/native.jar
from=$2/lib/duckdb_jdbc-$3.jar
rm -f "$made"

case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    *) exit 0 ;;
esac
case $(uname -m) in
    x86_64 | amd64) processor=amd64 ;;
    aarch64 | arm64) processor=arm64 ;;
    *) exit 0 ;;
esac
library=libduckdb_java.so_${system}_$processor

out=$(mktemp -d) || exit 0
trap 'rm -rf "$out"' EXIT
(cd "$out" && "$jar" --extract --file "$from" "$library") &&
    "$jar" --create --no-compress --no-manifest --file "$out/native.jar" -C "$out" "$library" &&
    mv "$out/native.jar" "$made" ||
    echo "library: $library was not found in $from; it is unpacked at each start" >&2
exit 0
