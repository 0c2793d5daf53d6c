#!/usr/bin/env bash
# Mends records with GNU parallel: a `mendmark stream` for each block of lines, one on each core.
#
#   parallel-mend.sh RECORDS OUT [STREAM-OPTION...]
#
# RECORDS has one JSON record on a line. It is cut into OUT/blocks/NUMBER.ndjson, and the records
# of each go to OUT/NUMBER.ndjson, as a whole or not at all. OUT/joblog says how each job ended. Run
# it again, and only blocks without a result are mended; for other RECORDS, take another OUT.
#
#   LINES_PER_BLOCK=10000   how many records are mended again where a job is killed, at most
#   JOBS=100%               how many at once, as `parallel --jobs` takes it
#   MENDMARK=mendmark       how it is called, such as "node /opt/mendmark/lib/cli.js"
#
# It needs GNU parallel (on Debian: parallel) and GNU split.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: parallel-mend.sh RECORDS OUT [STREAM-OPTION...]" >&2
  exit 2
fi
records=$1
out=$2
shift 2
export MENDMARK=${MENDMARK:-mendmark}

# Blocks are files: of what went through a pipe, a second try would have nothing to read.
if [ ! -d "$out/blocks" ]; then
  rm -rf "$out/blocks.unfinished"
  mkdir -p "$out/blocks.unfinished"
  split --lines="${LINES_PER_BLOCK:-10000}" --numeric-suffixes --suffix-length=6 \
    --additional-suffix=.ndjson "$records" "$out/blocks.unfinished/"
  mv "$out/blocks.unfinished" "$out/blocks"
fi

# Mends one block: BLOCK RESULT [STREAM-OPTION...].
mend() {
  local block=$1 result=$2
  shift 2
  # MENDMARK may hold several words.
  # shellcheck disable=SC2086
  $MENDMARK stream "$@" < "$block" > "$result.unfinished" && mv "$result.unfinished" "$result"
}
export -f mend
export SHELL=/bin/bash
options=$([ $# -eq 0 ] || printf '%q ' "$@")

# parallel ends with how many jobs failed for good.
for block in "$out"/blocks/*.ndjson; do
  result=$out/${block##*/}
  if [ ! -e "$result" ]; then printf '%s\0%s\0' "$block" "$result"; fi
done | parallel --null --max-args 2 --jobs "${JOBS:-100%}" --retries 3 --joblog "$out/joblog" \
  --will-cite "mend {1} {2} $options"
