#!/usr/bin/env bash
# Takes a lock away from each thread-safe class, and expects that its test finds the schedule in which that matters.
# Usage: prove.sh [class …]; INTERLEAVINGS_JDK or JAVA_HOME names a JDK 25, MVN_ARGS goes to Maven.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
for one in "$@"; do
  [ -f "$here/defects/$one.patch" ] || { echo "There is no defect $one in $here/defects" >&2; exit 2; }
done
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
(cd "$root" && git ls-files -co --exclude-standard -z | tar --null --ignore-failed-read -T - -c) | tar -x -C "$copy"
cd "$copy" || exit 1
# So that patches apply here and not to a repository around the copy.
git init -q .

missed=0
for patch in "$here"/defects/*.patch; do
  name="$(basename "$patch" .patch)"
  [ "$#" = 0 ] || [[ " $* " = *" $name "* ]] || continue
  reports="integration-tests/interleavings/target/surefire-reports"
  rm -rf "$reports"
  verdict="does not apply"
  if git apply -C1 --recount "$patch"; then
    # shellcheck disable=SC2086
    ./mvnw -B -q verify -Pinterleavings -pl integration-tests/interleavings -am -Dformat.skip -Dtest="${name}Test" \
      -Dsurefire.failIfNoSpecifiedTests=false ${MVN_ARGS:-} > "$copy/$name.log" 2>&1
    verdict="does not build"
    if compgen -G "$reports/TEST-*${name}Test.xml" > /dev/null; then
      grep -qE '<(failure|error)' "$reports"/TEST-*"${name}Test.xml" && verdict="caught" || verdict="MISSED"
    fi
    git apply -R -C1 --recount "$patch"
  fi
  [ "$verdict" = caught ] || { missed=1; mkdir -p "$here/target" && cp "$copy/$name.log" "$here/target/" 2>/dev/null; }
  printf '%-26s %s\n' "$name" "$verdict"
done
exit "$missed"
