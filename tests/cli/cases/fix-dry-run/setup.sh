mkdir sub
printf "The town built a ferry.\n\nThis text is licensed under CC BY 4.0." >a.md
for i in 1 2 3 4 5; do echo "The ferry crosses $i times."; echo; done >"b c.md"
sed "1s/^/This text is licensed under CC BY 4.0. /" "b c.md" >x && mv x "b c.md"
printf "The town built a ferry.\r\n\r\nThis text is licensed under CC BY 4.0.\r\n" >sub/d.txt
