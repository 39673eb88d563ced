mkdir -p site/drafts site/b/c
touch site/a.md site/drafts/a.md site/a.html site/b/x.md site/b/c/y.md
