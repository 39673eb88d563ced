mkdir texts
printf "The town built a ferry caf\351.\n\nThis text is licensed under CC BY 4.0.\n" >texts/latin-1.txt
printf "The ferry.\n\n\`\`\`\nThis text is licensed under CC BY 4.0.\n" >texts/in-code.md
printf "<p>The ferry.</p>\n<p>This text is licensed under <a href=\"/terms\">CC BY 4.0</a>.</p>\n<!-- the end\n" >texts/open.html
printf "The ferry.\n\nThis text is licensed under CC BY-SA.\n" >texts/no-version.txt
printf "The ferry.\n\nThis text is licensed under CC BY 4.0.\n" | iconv -t utf-16 >texts/wide.txt
cp -r texts kept
