mkdir -p repository/.git repository/kept/deep repository/drafts
cd repository
printf '# drafts are nobody'\''s business\ndrafts/\ndropped.md\n/kept/*.html\n**/old*.txt\n' >.gitignore
printf '!dropped.md\n' >kept/.gitignore
touch a.md dropped.md drafts/a.md kept/dropped.md kept/x.html kept/deep/x.html kept/deep/older.txt .git/a.md
