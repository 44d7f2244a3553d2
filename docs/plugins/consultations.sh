#!/bin/sh
# A table of statistics out of a folder of logs: one line for each consultation, its subject in the second column.
# In site.toml, with the logs outside the site's folder:
#
#     command = ["sh", "docs/plugins/consultations.sh", "/srv/desk/2026.tsv"]
#     reads = ["/srv/desk/2026.tsv"]
set -eu
plugin='"protocol":1,"plugin":{"name":"consultations","version":"1.0"}'
request=$(cat)
case $request in
    '{"protocol":1,'*'"action":"describe"'*)
        printf '{%s,"datasets":[{"id":"consultations"}]}\n' "$plugin" ;;
    '{"protocol":1,'*'"id":"consultations"'*)
        # Lines are counted, and nothing else of them is let out; a subject that is not listed counts as other, so that nobody
        # is left out. Line ends are written as \n into a JSON text.
        table=$(awk -F '\t' '
            BEGIN {
                many = split("genome family insurance work other", subjects, " ")
                for (i = 1; i <= many; i++) listed[subjects[i]] = 1
            }
            { count[$2 in listed ? $2 : "other"]++ }
            END {
                printf "subject,value"
                for (i = 1; i <= many; i++) printf "\\n%s,%d", subjects[i], count[subjects[i]]
            }' "$1")
        printf '{%s,"format":"csv","dataset":"%s"}\n' "$plugin" "$table" ;;
    *)
        printf '{%s,"error":"there is no such table, or no such version"}\n' "$plugin" ;;
esac
