"""The lints themselves: each fault, put into a small tree, is found, and the tree without it is clean."""
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
import layers
import nouns
import sizes

TREE = {
    "HACKING.md": "".join(
        f"| `{noun}.h` | what | `src/{noun}/` |\n" for noun in ("base", "event", "language", "draft", "reader", "store", "command")
    ),
    "include/fasti/base.h": "#include <stddef.h>\n",
    "include/fasti/event.h": '#include "fasti/base.h"\n',
    "include/fasti/store.h": '#include "fasti/event.h"\n',
    "src/event/event.c": '#include "event/tape.h"\n#include "fasti/event.h"\n/* maandag */\nconst char *a = "plain";\n',
    "src/language/nl.c": 'const char *word = "maandag";\n',
    "src/draft/draft.c": "#include <jansson.h>\n#include <sys/stat.h>\n",
    "src/command/list.c": '#include "fasti/store.h"\n#include "fasti/reader.h"\n',
}


def found(lint, change):
    with tempfile.TemporaryDirectory() as folder:
        top = pathlib.Path(folder)
        for name, text in (TREE | change).items():
            (top / name).parent.mkdir(parents=True, exist_ok=True)
            (top / name).write_text(text, encoding="utf-8")
        return [line.removeprefix(folder + "/") for line in lint.findings(top)]


def function(lines):
    return "int sum(int a,\n        int b)\n{\n" + "    a += b;\n" * (lines - 4) + "}\n"


class Lints(unittest.TestCase):
    def assert_found(self, lint, change, *words):
        lines = found(lint, change)
        self.assertEqual(len(lines), 1, lines)
        for word in words:
            self.assertIn(word, lines[0])

    def test_clean(self):
        self.assertEqual(found(layers, {}), [])
        self.assertEqual(found(sizes, {"src/event/key.c": "int a = {\n" + "1,\n" * 100 + "};\n\n/* of many\n * lines */\n" + function(60)}), [])

    def test_sizes(self):
        self.assert_found(sizes, {"src/event/key.c": "int a;\n\n" + function(61)}, "src/event/key.c:3:", "61 lines", "int sum")
        self.assert_found(sizes, {"include/fasti/base.h": "\n" * 501}, "include/fasti/base.h: 501 lines")
        self.assert_found(sizes, {"src/event/key.c": "int é;\n" + "é" * 110 + "\n" + "a" * 111 + "\n"}, "src/event/key.c:3:", "111 char")
        rows = "/* clang-format off */\n" + "a" * 200 + "\n/* clang-format on */\n"
        self.assertEqual(found(sizes, {"src/language/nl.c": rows}), [])
        self.assert_found(sizes, {"src/language/nl.c": rows + "b" * 120 + "\n"}, "src/language/nl.c:4:")

    def test_nouns(self):
        clean = "struct a *line_is_blank(int is_a);\nint island(void);\n/* is_blank(line) */\ntypedef bool has_it(void);\n"
        self.assertEqual(found(nouns, {"include/fasti/base.h": clean, "src/base/a.c": "static bool is_blank(void)\n{\n}\n"}), [])
        self.assert_found(nouns, {"include/fasti/base.h": clean + "bool is_blank(int line);\n"}, "include/fasti/base.h:5:", "is_blank")
        self.assert_found(nouns, {"src/base/a.h": "static inline const char *has_blank(int line)\n"}, "src/base/a.h:1:", "has_blank")

    def test_headers(self):
        self.assert_found(layers, {"include/fasti/event.h": '#include "fasti/store.h"\n'}, "event.h: includes fasti/store.h")
        self.assert_found(layers, {"include/fasti/event.h": '#include "event/tape.h"\n'}, "event/tape.h from inside")
        self.assert_found(layers, {"include/fasti/extra.h": "\n"}, "extra.h: has no row")

    def test_rooms(self):
        self.assert_found(layers, {"src/event/key.c": '# include "fasti/draft.h"\n'}, "key.c: includes fasti/draft.h")
        self.assert_found(layers, {"src/store/merge.c": '#include "fasti/reader.h"\n'}, "only commands")
        self.assert_found(layers, {"src/store/merge.c": '#include "event/tape.h"\n'}, "inside another room")
        self.assert_found(layers, {"src/store/merge.c": "#include <jansson.h>\n"}, "for draft, reader")
        self.assert_found(layers, {"src/extra/merge.c": "\n"}, "its room has no row")
        self.assert_found(layers, {"src/draft/extra/sum.c": "\n"}, "src/draft/extra: has no row")

    def test_specs(self):
        table = TREE["HACKING.md"] + "| `times/`: hours | `hours`, `en-days` |\n"
        files = {"HACKING.md": table, "tests/spec/hours.txt": "", "tests/spec/en-days.txt": ""}
        self.assertEqual(found(layers, files), [])
        self.assert_found(layers, files | {"tests/spec/nl-days.txt": ""}, "tests/spec/nl-days.txt: has no row")
        self.assert_found(layers, files | {"HACKING.md": table + "| days | `nl-days` |\n"}, "HACKING.md: lists nl-days")

    def test_words(self):
        self.assert_found(layers, {"src/draft/price.c": '/* gratis */\nint a;\nchar *b = "is\\tGratis";\n'}, "price.c:3:", '"gratis"')
        self.assertEqual(found(layers, {"src/draft/price.c": 'char *b = "{\\"title\\":\\"Gratis\\"}";\n'}), [])

    def test_tags(self):
        rows = {"src/language/nl.c": 'const struct language language_nl = {\n    .tag = "nl",\n};\n'}
        self.assertEqual(found(layers, rows | {"src/draft/price.c": 'char *b = "NL nl";\n'}), [])
        self.assert_found(layers, rows | {"src/draft/price.c": 'char *a;\nchar *b = "nl";\n'}, "price.c:2:", 'language "nl"')


if __name__ == "__main__":
    unittest.main()
