mkdir texts
printf "The ferry\n\nThe town built a ferry. This text is licensed under CC BY 4.0.\n" >texts/a.txt
printf "\357\273\277# The ferry\r\n\r\nThe town built a ferry.\r\n\r\nIt is licensed under *CC BY 4.0*.\r\n\r\n" >texts/bom-and-cr.md
printf "The town built a ferry.\n\n- This text is licensed under CC BY 4.0" >texts/no-end.md
printf -- "---\ntitle: The ferry\nlicense: CC-BY-SA-3.0\nauthor: Jo Fox\n---\n\nThe town built a ferry.\n\n> It crosses the river." >texts/front.md
printf "<p>The town built a ferry.</p>\n<p>This text is licensed under <b>CC</b> BY 4.0.</p>\n" >texts/no-body.html
printf "<html><body>\n  <article>\n    <p>The town built a ferry, and a bridge. This text is licensed under CC&nbsp;BY 4.0.</p>\n  </article>\n<p>More</p></body></html>\n" >texts/page.html
