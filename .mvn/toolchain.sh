# Finds what the build needs on machines whose defaults are too old; sourced by mvnw.
# POSIX sh, silent and instant when there is nothing to do.
# Java 21 or newer, Node 24: see docs/decisions/0002-toolchain.md.

chancery_java_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  _chancery_v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$_chancery_v" ] && printf %s "$_chancery_v"
}

chancery_find_java() {
  _chancery_min=21
  if [ -n "${JAVA_HOME-}" ]; then
    _chancery_major=$(chancery_java_major "$JAVA_HOME") && [ "$_chancery_major" -ge "$_chancery_min" ] && return 0
  fi
  _chancery_java=$(command -v javac 2>/dev/null || :)
  if [ -n "$_chancery_java" ]; then
    _chancery_java=$(readlink -f "$_chancery_java" 2>/dev/null || printf %s "$_chancery_java")
    _chancery_home=${_chancery_java%/bin/javac}
    _chancery_major=$(chancery_java_major "$_chancery_home") && [ "$_chancery_major" -ge "$_chancery_min" ] && {
      JAVA_HOME=$_chancery_home
      export JAVA_HOME
      return 0
    }
  fi
  _chancery_best=0
  _chancery_best_home=
  set +f
  for _chancery_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    _chancery_major=$(chancery_java_major "$_chancery_home") || continue
    if [ "$_chancery_major" -ge "$_chancery_min" ] && [ "$_chancery_major" -gt "$_chancery_best" ]; then
      _chancery_best=$_chancery_major
      _chancery_best_home=$_chancery_home
    fi
  done
  set -f
  if [ -n "$_chancery_best_home" ]; then
    JAVA_HOME=$_chancery_best_home
    export JAVA_HOME
    return 0
  fi
  echo "Chancery needs a JDK of version 21 or newer: install one (for example Eclipse Temurin 25) or point JAVA_HOME to it." >&2
  exit 1
}

chancery_find_node() {
  _chancery_node=24.17.0
  case "$(command -v node >/dev/null 2>&1 && node --version 2>/dev/null || :)" in v24.*) return 0 ;; esac
  set +f
  for _chancery_dir in "$HOME"/.vaadin/node-v24.*/bin/node; do
    if [ -x "$_chancery_dir" ]; then
      set -f
      return 0
    fi
  done
  set -f
  # Without npm Vaadin downloads Node by itself.
  command -v npm >/dev/null 2>&1 || return 0
  echo "Installing Node $_chancery_node for the browser half into ~/.vaadin (once)." >&2
  npm install --global --no-fund --no-audit --loglevel=error \
    --prefix "$HOME/.vaadin/node-v$_chancery_node" "node@$_chancery_node" npm@11 >&2 ||
    echo "Node $_chancery_node could not be installed with npm; Vaadin will try to download it." >&2
}

chancery_find_java
chancery_find_node
