i=0
while [ $i -lt 3000 ]; do echo "{\"id\":\"$i\",\"text\":\"A text.\"}"; i=$((i + 1)); done >rows.jsonl
