echo '{"id":"1","text":"A text."}' >rows.jsonl
echo 'A text.' >a.txt
touch picture.png
