printf "severity:\n  name-the-creator: off\n" >.bylint.yaml
printf "The ferry.\n\nThis text is licensed under CC BY 4.0.\n" >a.md
printf "The ferry.\n\nThis text is licensed under CC BY 4.0.\n\n<!-- bylint-ignore name-and-link-licence: the terms hang beside the door -->\n" >b.md
printf "The ferry.\n\nThis text is licensed under CC BY 4.0.\n" >c.txt
