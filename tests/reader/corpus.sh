#!/bin/sh
# FASTI SCORE FOLDER FLOOR: the announcements beside the project, by their own scorer. 77: they are not there.
[ -e "$2" ] && [ -d "$3" ] || { echo "no $3 beside the project"; exit 77; }
exec "$2" --bin "$1" --min "$4" --verbose "$3"
