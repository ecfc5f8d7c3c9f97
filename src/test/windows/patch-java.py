#!/usr/bin/env python3
"""Changes three names in a Java 21 for Windows so that it runs under Wine 8; for tests only.

net.dll asks our library of address tables (address-tables.c) in place of Wine's, and the usual RandomGenerator is one of
java.base, since this Java lacks the module jdk.random. Usage: patch-java.py JAVA RANDOM-GENERATOR-CLASS
"""

import os
import sys
from pathlib import Path


def replace(file, old, new):
    """The same length in place, and the file's date stays: the archive of classes looks at it."""
    content = file.read_bytes()
    if content.count(old) != 1 or len(old) != len(new):
        sys.exit(f"{file} is not as it was expected to be; was another Java taken?")
    status = file.stat()
    file.write_bytes(content.replace(old, new))
    os.utime(file, (status.st_atime, status.st_mtime))


def main():
    java = Path(sys.argv[1])
    replace(java / "bin" / "net.dll", b"IPHLPAPI.DLL", b"IPHLPSHM.DLL")
    generator = Path(sys.argv[2]).read_bytes()
    # Constants of a class: a tag, a length of two bytes, the text. The name of the source file takes up what is saved.
    changed = generator.replace(b"\x01\x00\x0fL32X64MixRandom", b"\x01\x00\x06Random")
    changed = changed.replace(b"\x01\x00\x14RandomGenerator.java", b"\x01\x00\x1dRandomGenerator.javaXXXXXXXXX")
    replace(java / "lib" / "modules", generator, changed)


main()
