#!/bin/sh
# Fuzzes each target (…Fuzz.java) for as long, one after the other, from its kept corpus; fails when one was broken.
#   fuzz.sh SECONDS [TARGET…]
# What breaks a target is kept in its corpus under src/test/resources/fuzz, for CorpusTests. What the fuzzer learned stays
# in target/fuzz and is where the next run starts.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:?seconds for each target}
shift

./mvnw -q -B -ntp -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test
classpath=target/test-classes:target/classes:$(cat target/fuzz.classpath)
broken=
for source in $(find src/test/java -name '*Fuzz.java' | sort); do
    target=$(basename "$source" .java)
    [ $# = 0 ] || case " $* " in *" $target "*) ;; *) continue ;; esac
    class=$(echo "$source" | sed 's,src/test/java/,,;s,\.java$,,;s,/,.,g')
    kept=src/test/resources/fuzz/$target
    learned=target/fuzz/$target
    mkdir -p "$kept" "$learned"
    printf '%s, %s s\n' "$target" "$seconds"
    # Libraries stay as they are: the fuzzer’s hooks break the driver of PostgreSQL. Our client may connect.
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Xmx1g -Xss1m -Djava.awt.headless=true -XX:+EnableDynamicAgentLoading \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$classpath" \
        com.code_intelligence.jazzer.Jazzer --target_class="$class" '--instrumentation_includes=fr.parvis.**' '--custom_hook_includes=fr.parvis.**' \
        '--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery' \
        "--reproducer_path=$learned" -artifact_prefix="$kept/" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 \
        -max_len=8192 -print_final_stats=1 "$learned" "$kept" > "target/fuzz/$target.log" 2>&1 || broken="$broken $target"
    grep -E '^stat::number_of_executed_units|^== Java Exception|^Caused by|DONE' "target/fuzz/$target.log" || true
done
[ -z "$broken" ] || { echo "Broken:$broken (see target/fuzz/*.log)" >&2 && exit 1; }
