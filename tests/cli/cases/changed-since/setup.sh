export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
keep() { git add -A . && git commit -q --no-verify -m "$1"; }
mkdir repository && cd repository
git init -q -b main
mkdir -p docs/deep drafts
for name in same.md committed.md staged.md edited.md moved.md gone.md docs/same.md docs/edited.md; do echo "A text, $name." >$name; done
printf 'ignored.md\n' >.gitignore
keep first
git checkout -q -b work
echo more >>committed.md; git mv moved.md renamed.md; git rm -q gone.md; echo new >docs/deep/new.html
keep second
git checkout -q main
echo elsewhere >>same.md
keep 'on main, after the work began'
git checkout -q work
echo more >>staged.md; git add staged.md
echo more >>edited.md; echo more >>docs/edited.md
echo new >untracked.txt; echo new >ignored.md; echo new >drafts/new.md; echo new >picture.png
