{
	printf '{"id":"a","text":"'
	head -c 67108900 /dev/zero | tr '\0' 'x'
	printf '"}\n{"id":"b","text":"A text."}\n'
} >rows.jsonl
