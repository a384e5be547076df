# shellcheck shell=bash disable=SC2034
# Sourced by ./run, ./check and other scripts: finds a JDK of the version that Homeroom is built with, and sets JDK to it.
JAVA_MAJOR=25

fail() { printf '%s\n' "$*" >&2; exit 1; }

# Its release file answers faster than the program itself.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q "^JAVA_VERSION=\"${JAVA_MAJOR}[.\"-]" "$1/release"
}

find_jdk() {
  local on_path candidate
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    on_path=${on_path%/bin/java}
  fi
  for candidate in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home "$HOME"/.m2/jdks/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

JDK=$(find_jdk) || fail "Homeroom needs a JDK $JAVA_MAJOR and found none: install one (openjdk-$JAVA_MAJOR-jdk, or Temurin $JAVA_MAJOR) or point JAVA_HOME to it."
