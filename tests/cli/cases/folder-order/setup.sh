mkdir -p b/inner
touch z.md B.txt a.html b/c.xhtml b/inner/d.MARKDOWN b/e.htm picture.png b/data.csv rows.jsonl
ln -s .. b/inner/loop
