#!/usr/bin/env python3
"""Applies corrections.tsv to rows of syria-places.tsv.

usage: correct.py DATA_FOLDER      (rewrites DATA_FOLDER/syria-places.tsv; a second run changes nothing)
"""
import sys

NAME, ADM1, ARABIC, ALIASES = 0, 3, 8, 9


def corrections():
    for line in open(f"{sys.path[0]}/corrections.tsv", encoding="utf-8"):
        if not line.startswith(("#", "action\t")):
            yield line.rstrip("\n").split("\t")


def correct(rows):
    """The rows with all corrections; a correction whose row is not there is passed over."""
    rows = [list(row) for row in rows]
    for action, name, adm1, value in corrections():
        found = [row for row in rows if (row[NAME], row[ADM1]) == (name, adm1)]
        for row in found:
            aliases = [alias for alias in row[ALIASES].split(";") if alias]
            if action == "drop":
                rows.remove(row)
            elif action == "name":
                row[NAME] = value
            elif action == "arabic":
                row[ARABIC] = value
            elif action == "alias" and value not in aliases and value not in (row[NAME], row[ARABIC]):
                row[ALIASES] = ";".join(aliases + [value])
            elif action == "unalias":
                row[ALIASES] = ";".join(alias for alias in aliases if alias != value)
    return sorted(rows, key=lambda row: (row[2], row[ADM1], row[NAME]))


if __name__ == "__main__":
    path = f"{sys.argv[1]}/syria-places.tsv"
    lines = open(path, encoding="utf-8").read().splitlines()
    head = [line for line in lines if line.startswith(("#", "name\t"))]
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "name\t"))]
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(head + ["\t".join(row) for row in correct(rows)]) + "\n")
