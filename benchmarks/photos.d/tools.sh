# Sourced by ../photos: locates each tool, installs what is missing outside the repository, and tells the Java program in
# variables where it is. A tool that is not available is left out, with a sentence.
. "$BENCHMARK/versions"
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/homeroom/benchmarks"
INSTALLING="$CACHE/install.log"
mkdir -p "$CACHE"
versions=()

left_out() { say "Left out: $*"; }

pillow() {
  local home="$CACHE/pillow-$PILLOW" python
  if [ ! -x "$home/complete/bin/python" ] && command -v python3 > /dev/null; then
    # A virtual environment cannot be moved: it is created in place, and marked as complete at the end.
    rm -rf "$home"
    python3 -m venv "$home/venv" >> "$INSTALLING" 2>&1 \
      && "$home/venv/bin/pip" install -q --retries 1 "pillow==$PILLOW" >> "$INSTALLING" 2>&1 && ln -s venv "$home/complete"
  fi
  python="$home/complete/bin/python"
  if [ ! -x "$python" ]; then
    python=/usr/bin/python3
    "$python" -c 'import PIL' 2> /dev/null || apt_install python3-pil
    "$python" -c 'import PIL' 2> /dev/null || { left_out "Pillow $PILLOW can be installed neither by pip nor as Debian's python3-pil."; return; }
  fi
  export PILLOW_PYTHON="$python"
  versions+=("Pillow $("$python" -c 'import PIL; print(PIL.__version__)') with $("$python" -c 'from PIL import features
print("libjpeg-turbo" if features.check_feature("libjpeg_turbo") else "libjpeg", features.version("libjpeg_turbo") or features.version("jpg"))') on Python $("$python" -c 'import platform; print(platform.python_version())')")
}

sharp() {
  local home="$CACHE/sharp-$SHARP"
  command -v node > /dev/null && command -v npm > /dev/null || { left_out "sharp runs on Node, and there is no node or npm on the PATH."; return; }
  if [ ! -d "$home/node_modules/sharp" ]; then
    rm -rf "$home" "$home.begun"
    mkdir -p "$home.begun"
    echo '{"private": true}' > "$home.begun/package.json"
    (cd "$home.begun" && npm install --silent --no-audit --no-fund "sharp@$SHARP") >> "$INSTALLING" 2>&1 && mv "$home.begun" "$home"
  fi
  SHARP_HOME="$home" node --input-type=module -e 'import { createRequire } from "node:module"; createRequire(process.env.SHARP_HOME + "/package.json")("sharp")' \
    2>> "$INSTALLING" || { left_out "sharp $SHARP cannot be installed by npm; the reason is in $INSTALLING."; return; }
  export SHARP_HOME="$home"
  versions+=("sharp $SHARP with libvips $(node -p 'require(process.env.SHARP_HOME + "/node_modules/sharp").versions.vips') on Node $(node -p process.versions.node)")
}

thumbnailator() {
  local jar="$CACHE/thumbnailator-$THUMBNAILATOR.jar"
  if [ ! -f "$jar" ]; then
    mvn -B -q -ntp dependency:copy -Dartifact="net.coobird:thumbnailator:$THUMBNAILATOR" -DoutputDirectory="$CACHE" >> "$INSTALLING" 2>&1
  fi
  [ -f "$jar" ] || { left_out "Thumbnailator $THUMBNAILATOR cannot be had from Maven Central."; return; }
  export THUMBNAILATOR_JAR="$jar"
  versions+=("Thumbnailator $THUMBNAILATOR")
}

floor() {
  command -v djpeg > /dev/null && command -v cjpeg > /dev/null && command -v rdjpgcom > /dev/null || apt_install libjpeg-turbo-progs
  command -v djpeg > /dev/null || { left_out "djpeg and cjpeg are missing: install libjpeg-turbo-progs."; return; }
  export FLOOR=yes
  versions+=("djpeg and cjpeg of $(djpeg -version 2>&1 < /dev/null | head -n 1 | sed 's/ (.*//')")
}

apt_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 1
  say "Installing $1 ..."
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >> "$INSTALLING" 2>&1 \
    || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1"; } >> "$INSTALLING" 2>&1
}
