# The whole program, for Tests/Faults/sweep: the daemon on a spool of its own.
figured=$(realpath "$bin/figured") || exit 2
settings="--set log.rotate_mb=1 --set log.rotate_min_seconds=0 --set log.durability=$policy --set pickup.settle_seconds=0"

make() { # Articles, two of them long enough that the log is rotated between them, and a copy of the first.
  mkdir "$1/incoming"
  local n i lines
  for ((n = 1; n <= articles; n++)); do
    lines=3; [ $((n % 2)) = 1 ] || lines=$length
    {
      printf '2023-07-%02d\n\n' "$n"
      for ((i = 0; i < lines; i++)); do
        printf '第%d片区签约项目%d个,总投资%d.5亿元,同比增长%d.4%%。\n' $i $((i * n + 3)) $((i + n)) $((i % 37 + n))
      done
    } >"$1/incoming/a$n.txt"
    touch -d "2023-07-01 00:00:$n" "$1/incoming/a$n.txt"
  done
  cp "$1/incoming/a1.txt" "$1/incoming/z-again.txt"
  touch -d "2023-07-01 00:01:00" "$1/incoming/z-again.txt"
  # The last one in a folder of its own.
  mkdir "$1/incoming/tree" && mv "$1/incoming/a$articles.txt" "$1/incoming/tree/"
  # What an undisturbed run gives.
  cp -a "$1" "$home/expected" && run "$home/expected" >"$home/said" 2>&1 || { tail -3 "$home/said" >&2; return 1; }
  summary "$home/expected" >"$home/summary"
  [ "$(grep -c '^{' "$home/summary")" -gt $((articles * 3)) ] || return 1
  [ "$length" -lt 400 ] || [ -f "$home/expected/log/figures-000001.jsonl" ]
}

run() { # Until nothing waits, or the daemon ends; then it is told to.
  local folder=$1 left; shift
  : >"$home/daemon"
  env "$@" "$figured" run --spool "$folder" $settings >>"$home/daemon" 2>&1 & local pid=$!
  for ((left = 600; left > 0; left--)); do
    kill -0 $pid 2>/dev/null || break
    grep -q Watching "$home/daemon" && [ -z "$(find "$folder/incoming" "$folder/work" -type f 2>&1)" ] && break
    sleep 0.05
  done
  [ $left -gt 0 ] || { kill -KILL $pid; wait $pid; tail -1 "$home/daemon"; echo "not done in 30 seconds"; return 9; }
  kill -TERM $pid 2>/dev/null
  wait $pid || { left=$?; tail -1 "$home/daemon"; return $left; }
}

# The figures as they are, and of the article records what does not depend on the time.
summary() {
  cat "$1"/log/figures*.jsonl | sort
  cat "$1"/log/articles*.jsonl | jq -c '[.article, .outcome, .figures, .file]' | sort
}

prove() {
  local folder=$1 file old
  rm -rf "$home/before"; mkdir "$home/before"
  for file in "$folder"/log/*.jsonl; do
    [ -s "$file" ] || continue
    # Without the zeros that a power cut leaves where ext4 knew the size of a block before its bytes.
    tr -d '\0' <"$file" >"$home/before/$(stat -c %i "$file")"
    # Lines that have their newline are whole.
    old=$home/before/$(stat -c %i "$file")
    if head -n "$(wc -l <"$old")" "$old" | grep -v '}$' >"$home/torn"; then
      echo "$file has a torn line: $(head -c 100 "$home/torn")"; return 1
    fi
  done
  run "$folder" >"$home/recovered" 2>&1 || { tail -1 "$home/recovered"; return 1; }
  for file in "$folder"/log/*.jsonl; do
    old=$home/before/$(stat -c %i "$file")
    [ -f "$old" ] || continue
    cmp -n "$(stat -c %s "$old")" "$old" "$file" || { echo "$file: bytes that were there have changed"; return 1; }
  done
  summary "$folder" | cmp - "$home/summary" || { echo "the logs are not those of an undisturbed run"; return 1; }
  "$figured" verify --spool "$folder" 2>&1 || return 1
  [ "$(find "$folder/done" -type f | wc -l)" = $((articles + 1)) ] || { echo "done/ has $(ls -R "$folder/done")"; return 1; }
  [ -z "$(find "$folder/incoming" "$folder/work" "$folder/failed" -type f)" ] || { echo "something is left"; return 1; }
}
