#!/bin/sh
# Builds what is measured, and measures: src/bench/coediting/bench.sh latency, and what bench.mjs says besides.
set -e
cd "$(dirname "$0")/../../.."
bench=target/bench
mkdir -p "$bench"
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$bench/classpath" -Dmdep.includeScope=test
cp src/bench/coediting/*.mjs src/bench/coediting/package*.json "$bench"
npm ci --prefix "$bench" --no-audit --no-fund --silent
CHANCERY_CLASSPATH="target/test-classes:target/classes:$(cat "$bench/classpath")" exec node "$bench/bench.mjs" "$@"
