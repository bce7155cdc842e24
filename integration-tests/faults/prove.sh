#!/usr/bin/env bash
# Puts each defect in on purpose, plays the scenario that its name begins with, and expects that it is not met.
# Usage: prove.sh [defect or scenario …]; FAULTS_SCALE (0.5) shortens the scenarios, MVN_ARGS goes to Maven.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"

wanted() {
  [ "$#" = 1 ] && return 0
  local name="$1"; shift
  for one in "$@"; do
    [[ "$name" = "$one" || "$name" = "$one"-* || "$name" = "$one"[a-z]-* ]] && return 0
  done
  return 1
}

known() {
  local patch
  for patch in "$here"/defects/*.patch; do wanted "$(basename "$patch" .patch)" "$1" && return 0; done
  return 1
}

for one in "$@"; do
  known "$one" || { echo "There is no defect or scenario $one in $here/defects" >&2; exit 2; }
done
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
(cd "$root" && git ls-files -co --exclude-standard -z | tar --null --ignore-failed-read -T - -c) | tar -x -C "$copy"
cd "$copy" || exit 1
# So that patches apply here and not to a repository around the copy.
git init -q .

# One a line.
violations() {
  [ -f "$report" ] && sed -n 's/.*"violations" : \[ "\(.*\)" \].*/\1/p' "$report" | sed 's/", "/\n/g'
}

missed=0
table=""
for patch in "$here"/defects/*.patch; do
  name="$(basename "$patch" .patch)"
  wanted "$name" "$@" || continue
  scenario="${name%%-*}"
  report="integration-tests/faults/target/faults/report.json"
  rm -f "$report"
  verdict="does not apply"
  why=""
  if git apply -C1 --recount "$patch"; then
    # shellcheck disable=SC2086
    ./mvnw -B -q verify -Pfaults -pl integration-tests/faults -am -Dformat.skip -Dfaults.scenario="$scenario" -Dfaults.scale="${FAULTS_SCALE:-0.5}" \
      ${MVN_ARGS:-} > "$copy/$name.log" 2>&1
    verdict="does not build"
    [ -f "$report" ] && { grep -q '"met" : false' "$report" && verdict="caught" || verdict="MISSED"; }
    why="$(violations)"
    # A busy machine breaks time limits without any defect.
    [ "$verdict" = caught ] && ! grep -qv '^an answer took\|^ended by' <<< "$why" && verdict="unclear"
    git apply -R -C1 --recount "$patch"
  fi
  case "$verdict" in
    caught) ;;
    *) missed=1; mkdir -p "$here/target" && cp "$copy/$name.log" "$here/target/" 2>/dev/null ;;
  esac
  why="${why//$'\n'/, }"
  printf '%-34s %-3s %-14s %s\n' "$name" "$scenario" "$verdict" "$why"
  table="$table|$name |$scenario |$verdict |$why"$'\n'
done
printf '\n|===\n|Defect |Scenario |Verdict |What was found\n\n%s|===\n' "$table"
exit "$missed"
