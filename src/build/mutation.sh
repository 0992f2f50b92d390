#!/bin/sh
# Changes the core, one mutant at a time, and asks its tests to notice: mutation.sh [PART…], all parts when none is named.
# Reports are in target/mutation; fails when less than 80 % of a part’s mutants are killed.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- conditions reading tallies freezing rereading
./mvnw -q -B -ntp -Pmutation test-compile
short=
for part in "$@"; do
    printf '\n%s\n' "$part"
    ./mvnw -B -ntp -Pmutation "org.pitest:pitest-maven:mutationCoverage@$part" > "target/mutation-$part.log" 2>&1 || short="$short $part"
    grep -E '^>> (Generated|Ran|Mutations with)|Mutation score' "target/mutation-$part.log" || true
done
[ -z "$short" ] || { echo "Too few mutants killed, or not run:$short (see target/mutation-*.log)" >&2 && exit 1; }
