export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
keep() { git add -A . && git commit -q --no-verify -m "$1"; }
git init -q -b main inner
(cd inner; echo one >one.md; mkdir deep; echo two >deep/two.md; keep first)
mkdir outer && cd outer
git init -q -b main
git -c protocol.file.allow=always submodule --quiet add ../inner sub
echo text >article.md
keep first
git branch before
