package io.github.callcard.line.tapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names that a driver took for the system's code page although the switchboard sent UTF-8: "JÃ¸rgen" is "Jørgen". */
final class MisreadUtf8 {

    /** The code page of Western Windows; a text that only looks misread is hardly ever valid UTF-8 in it. */
    private static final Charset CODE_PAGE = Charset.forName("windows-1252");

    private MisreadUtf8() {}

    static String repaired(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(codePageBytes(text)))
                    .toString();
        } catch (CharacterCodingException rightAsItIs) {
            return text;
        }
    }

    /** Windows keeps the five bytes that the code page leaves free as they are; Java's charset refuses them. */
    private static byte[] codePageBytes(String text) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            bytes.write(
                    letter <= 0xff
                            ? letter
                            : CODE_PAGE
                                    .newEncoder()
                                    .encode(CharBuffer.wrap(new char[] {letter}))
                                    .get());
        }
        return bytes.toByteArray();
    }
}
