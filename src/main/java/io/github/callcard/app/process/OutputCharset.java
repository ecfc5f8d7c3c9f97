package io.github.callcard.app.process;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Properties;

/**
 * The charset of what a command prints: that of the console on Windows, whose code page is seldom UTF-8, and UTF-8 for files, pipes
 * and every other system.
 */
public final class OutputCharset {

    private OutputCharset() {}

    /**
     * The charset of one stream. Java names the console's code page where the stream goes there, and the system's usual one
     * ({@code native.encoding}) where it goes elsewhere; where both are the same, a console is known by its input.
     *
     * @param stream {@code stdout} or {@code stderr}
     * @param properties of the system
     * @param interactive true when the process has a console to ask at
     */
    public static Charset of(String stream, Properties properties, boolean interactive) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String encoding = properties.getProperty(stream + ".encoding", "");
        boolean console = interactive || !encoding.equalsIgnoreCase(properties.getProperty("native.encoding", ""));
        if (!system.startsWith("windows") || encoding.isEmpty() || !console) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A code page that this Java has no tables for.
            return StandardCharsets.UTF_8;
        }
    }
}
