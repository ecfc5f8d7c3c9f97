package io.github.callcard.settings;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The encoding of a text file; editors of Windows begin it with a mark that says so, and expect it to stay. */
enum TextEncoding {
    UTF_8_MARKED(StandardCharsets.UTF_8, "\uFEFF"),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, "\uFEFF"),
    UTF_16_BIG(StandardCharsets.UTF_16BE, "\uFEFF"),
    /** The encoding without a mark. */
    UTF_8(StandardCharsets.UTF_8, "");

    private final Charset charset;
    private final String mark;

    TextEncoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    static TextEncoding of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.begins(bytes))
                .findFirst()
                .orElse(UTF_8);
    }

    private boolean begins(byte[] bytes) {
        byte[] first = mark.getBytes(charset);
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }

    /** The text without the mark. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        TextEncoding encoding = of(bytes);
        return encoding.charset
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .substring(encoding.mark.length());
    }

    /** The bytes with the mark. */
    byte[] encode(String text) {
        return (mark + text).getBytes(charset);
    }
}
