#!/usr/bin/env bash
# Puts each defect in on purpose, plays histories of fresh seeds, and expects that one of them breaks a promise.
# Usage: prove.sh [defect …]; SIMULATION_SECONDS (60) and SIMULATION_HISTORIES (3000) for each of them at most, MVN_ARGS goes to Maven.
# SIMULATION_CLASSES and SIMULATION_CLASSPATH, when given, stand for what Maven would compile and resolve.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$root" || exit 1

if [ -z "${SIMULATION_CLASSES:-}" ]; then
  # shellcheck disable=SC2086
  ./mvnw -B -q test-compile -pl integration-tests/simulation -am -Dformat.skip ${MVN_ARGS:-} || exit 1
  SIMULATION_CLASSES="$here/target/test-classes:$root/runtime/target/classes"
fi
if [ -z "${SIMULATION_CLASSPATH:-}" ]; then
  # shellcheck disable=SC2086
  ./mvnw -B -q dependency:build-classpath -pl integration-tests/simulation -am -Dmdep.outputFile="$scratch/classpath" ${MVN_ARGS:-} || exit 1
  SIMULATION_CLASSPATH="$(cat "$scratch/classpath")"
fi

play() {
  java --add-opens java.base/java.lang=ALL-UNNAMED -Djava.util.logging.manager=org.jboss.logmanager.LogManager -XX:+UseSerialGC \
    -Dsimulation.histories="${SIMULATION_HISTORIES:-3000}" \
    -cp "$1:$SIMULATION_CLASSES:$SIMULATION_CLASSPATH" dev.custombot.simulation.Simulate "${SIMULATION_SECONDS:-60}"
}

wanted() {
  [ "$#" = 1 ] && return 0
  local name="$1"; shift
  for one in "$@"; do [ "$name" = "$one" ] && return 0; done
  return 1
}

missed=0
all=0
for patch in "$here"/defects/*.patch; do
  name="$(basename "$patch" .patch)"
  wanted "$name" "$@" || continue
  all=$((all + 1))
  copy="$scratch/$name"
  mkdir -p "$copy/classes"
  files="$(grep '^+++ b/' "$patch" | cut -c7-)"
  for file in $files; do mkdir -p "$copy/$(dirname "$file")" && cp "$root/$file" "$copy/$file"; done
  verdict="does not apply"
  why=""
  begun=$SECONDS
  # So that the patch applies here and not to a repository around the copy.
  if (cd "$copy" && git init -q . && git apply -C1 --recount "$patch") 2> "$copy/log"; then
    verdict="does not build"
    # shellcheck disable=SC2086
    if (cd "$copy" && javac -nowarn -proc:none -parameters --release 17 -d classes -cp "$SIMULATION_CLASSES:$SIMULATION_CLASSPATH" $files) \
        > "$copy/log" 2>&1; then
      verdict="caught"
      play "$copy/classes" > "$copy/log" 2>&1 && verdict="MISSED"
      why="$(grep -h '^seed' "$copy/log" | head -1 | cut -c1-150)"
    fi
  fi
  [ "$verdict" = caught ] || { missed=$((missed + 1)); mkdir -p "$here/target" && cp "$copy/log" "$here/target/$name.log"; }
  printf '%-44s %-14s %3s s  %s\n' "$name" "$verdict" "$((SECONDS - begun))" "$why"
done
echo "$((all - missed)) of $all defects caught"
[ "$missed" = 0 ]
