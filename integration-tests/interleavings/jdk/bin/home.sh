# Sets jdk, a JDK 25: INTERLEAVINGS_JDK, or else JAVA_HOME.
jdk=${INTERLEAVINGS_JDK:-${JAVA_HOME:?must name a JDK 25, or INTERLEAVINGS_JDK}}
case $("$jdk/bin/java" -version 2>&1) in
  *\"25[.\"]*) ;;
  *)
    echo "Interleavings need a JDK 25, and $jdk is another: set INTERLEAVINGS_JDK or JAVA_HOME" >&2
    exit 1
    ;;
esac
