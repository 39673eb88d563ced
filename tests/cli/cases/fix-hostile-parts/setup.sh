printf "The ferry.\n" >a.md
printf "<p>The ferry.</p>\n" >a.html
printf "The ferry.\n" >a.txt
cp a.md b.md
