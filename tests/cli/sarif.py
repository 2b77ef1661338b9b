"""Holds a SARIF report against the JSON schema of SARIF 2.1.0. Arguments: the schema, the report. 77: a package is missing."""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)
schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
errors = list(jsonschema.Draft4Validator(schema).iter_errors(report))
for error in errors:
    print("/".join(map(str, error.path)), error.message[:200])
sys.exit(bool(errors))
