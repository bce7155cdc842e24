#!/usr/bin/env bash
# Puts each defect in on purpose, plays histories of fresh seeds, and expects that one of them breaks a promise.
# Usage: prove.sh [defect …]; SIMULATION_SECONDS (60) and SIMULATION_HISTORIES (20000) for each of them at most (seconds
# of a processor, so that a busy machine finds the same), MVN_ARGS goes to Maven.
# SIMULATION_CLASSES and SIMULATION_CLASSPATH, when given, stand for what Maven would compile and resolve.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
for one in "$@"; do
  [ -f "$here/defects/$one.patch" ] || { echo "There is no defect $one in $here/defects" >&2; exit 2; }
done
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$root" || exit 1

if [ -z "${SIMULATION_CLASSES:-}" ] || [ -z "${SIMULATION_CLASSPATH:-}" ]; then
  # Both at once, and with the extension's other half: nothing of it need be installed. The last module to say its class path is the simulation.
  # shellcheck disable=SC2086
  ./mvnw -B -q test-compile dependency:build-classpath -pl deployment,integration-tests/simulation -am -Dformat.skip \
    -Dmdep.outputFile="$scratch/classpath" ${MVN_ARGS:-} || exit 1
  SIMULATION_CLASSES="$here/target/test-classes:$root/runtime/target/classes"
  SIMULATION_CLASSPATH="$(cat "$scratch/classpath")"
fi

wanted() {
  [ "$#" = 1 ] && return 0
  local name="$1"; shift
  for one in "$@"; do [ "$name" = "$one" ] && return 0; done
  return 1
}

defects=()
for patch in "$here"/defects/*.patch; do
  name="$(basename "$patch" .patch)"
  wanted "$name" "$@" || continue
  copy="$scratch/defects/$name"
  mkdir -p "$copy"
  for file in $(grep '^+++ b/' "$patch" | cut -c7-); do mkdir -p "$copy/$(dirname "$file")" && cp "$root/$file" "$copy/$file"; done
  # So that the patch applies here and not to a repository around the copy.
  (cd "$copy" && git init -q . && git apply -C1 --recount "$patch") || { echo "$name does not apply"; exit 1; }
  defects+=("$copy")
done

# Two processes, each with every other defect: a history takes one core.
play() {
  local mine=() i
  for ((i = $1; i < ${#defects[@]}; i += 2)); do mine+=("${defects[$i]}"); done
  [ "${#mine[@]}" = 0 ] || java -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -XX:+UseSerialGC -Xmx512m -cp "$SIMULATION_CLASSES:$SIMULATION_CLASSPATH" \
    dev.custombot.simulation.Prove "${SIMULATION_SECONDS:-60}" "${SIMULATION_HISTORIES:-20000}" "${mine[@]}"
}
play 0 > "$scratch/even" 2>&1 & even=$!
play 1 > "$scratch/odd" 2>&1 & odd=$!
tail -q -n +1 -f "$scratch/even" "$scratch/odd" & shown=$!
wait "$even" "$odd"
sleep 1
kill "$shown"
caught="$(cat "$scratch/even" "$scratch/odd" | grep -c ' s  caught ')"
echo "$caught of ${#defects[@]} defects caught"
[ "$caught" = "${#defects[@]}" ]
