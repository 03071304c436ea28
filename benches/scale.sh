#!/bin/sh
# Measures the library as it grows: import, unchanged start, size, searches, first frame, keys.
#
#   benches/scale.sh [FOLDER] [COUNT]...
#
# Makes COUNT releases (10000 100000 unless told; 1000000 wants 6 GB and ten minutes) in FOLDER (target/scale), as files up
# to 100000 and as JSON lines, and prints what each step took. Nothing outside FOLDER is touched.
set -eu

folder=${1:-target/scale}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- 10000 100000

cargo build --release --quiet --bins --examples
bin=target/release
mkdir -p "$folder"
XDG_STATE_HOME=$folder/state
export XDG_STATE_HOME

now() { date +%s.%N; }

timed() {
    what=$1
    shift
    from=$(now)
    "$@" >/dev/null 2>&1
    to=$(now)
    printf '%8.2f s  %s\n' "$(echo "$to $from" | awk '{ print $1 - $2 }')" "$what"
}

measure() {
    input=$1
    index=$2
    rm -f "$index" "$index"-wal "$index"-shm
    timed "cold import" "$bin/readouts-tui" index --index "$index" "$input"
    for _ in 1 2 3 4 5; do
        timed "nothing changed" "$bin/readouts-tui" index --index "$index" "$input"
    done
    bytes=$(find "$input" -type f -exec cat {} + | wc -c)
    size=$(wc -c <"$index")
    echo "$size $bytes" | awk '{ printf "%8.2f    index / text (%d MB / %d MB)\n", $1 / $2, $1 / 1e6, $2 / 1e6 }'
    "$bin/examples/measure" "$index" "$input"
    "$bin/examples/terminal" start "$bin/readouts-tui" --index "$index" "$input"
    "$bin/examples/terminal" keys "$bin/readouts-tui" --index "$index" "$input"
}

echo "# the built-in sample"
"$bin/examples/terminal" start "$bin/readouts-tui"
for count in "$@"; do
    if [ "$count" -le 100000 ]; then
        echo "# $count files"
        rm -rf "$folder/files-$count"
        "$bin/examples/generate" files "$count" "$folder/files-$count"
        measure "$folder/files-$count" "$folder/files-$count.sqlite"
    fi
    echo "# $count JSON lines"
    "$bin/examples/generate" jsonl "$count" "$folder/lines-$count.jsonl"
    measure "$folder/lines-$count.jsonl" "$folder/lines-$count.sqlite"
    echo "# keys while $count JSON lines are imported"
    rm -f "$folder"/busy.sqlite*
    "$bin/examples/terminal" busy "$bin/readouts-tui" --index "$folder/busy.sqlite" "$folder/lines-$count.jsonl"
done
