printf "<p>The ferry.</p>\n<p>This text is licensed under CC BY 4.0.</p>\n" >a.html
printf "The ferry.\n\nThis text is licensed under CC BY 4.0.\n" >b.txt
