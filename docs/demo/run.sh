# The demonstration behind `make demo`: it reads seeds/ and glossary/, and writes only below build/demo.
set -e
folder=build/demo
rm -rf "$folder" && mkdir -p "$folder" && cp -r docs/demo/ko docs/demo/en "$folder"

# Findings are what the demonstration is to show, so exit code 1 is no failure.
step() { printf '\n$ %s\n' "$*"; "$@" || test $? -eq 1; }

step dsgloss extract seeds
step dsgloss build seeds --glossary "$folder/glossary"
step dsgloss lookup 전문가 혼합에서는
step dsgloss lookup ㄱㅎㅎㅅ
step dsgloss lint "$folder/ko" --source "$folder/en"
step dsgloss lint "$folder/ko" --source "$folder/en" --diff
