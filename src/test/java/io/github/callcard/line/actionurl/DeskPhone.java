package io.github.callcard.line.actionurl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone as its maker's documents describe it: replaces the variables of an address that was entered, and requests it.
 *
 * @param fields the addresses, by the names of the fields they were entered in
 * @param variables what the phone would put in, by the variables' whole names
 * @param encodes whether it encodes what it puts in
 */
record DeskPhone(Map<String, String> fields, Map<String, String> variables, boolean encodes) {

    private static final Pattern URL = Pattern.compile("(?:http://)?127\\.0\\.0\\.1:(\\d+)(/.*)");

    /** One of them begins like another: the longest is meant. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$[A-Z]+\\$\\$|\\$[a-z]+(?:[-_][a-z]+)*");

    /** The same phone where one thing is different. */
    DeskPhone withVariable(String variable, String value) {
        Map<String, String> others = new HashMap<>(variables);
        others.put(variable, value);
        return new DeskPhone(fields, others, encodes);
    }

    /** Requests the field's address, as the phone does when the thing happens that the field is for. */
    void requests(String field) throws IOException {
        String entered = fields.get(field);
        if (entered == null) {
            throw new IllegalArgumentException("nothing was entered at " + field);
        }
        Matcher url = URL.matcher(entered);
        if (!url.matches()) {
            throw new IllegalArgumentException("the phone cannot request " + entered);
        }
        String target =
                VARIABLE.matcher(url.group(2)).replaceAll(found -> Matcher.quoteReplacement(value(found.group())));
        Sender.exchange(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(url.group(1)),
                "GET " + target
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: desk phone\r\nConnection: close\r\n\r\n");
    }

    private String value(String variable) {
        String value = variables.getOrDefault(variable, "");
        return encodes
                ? URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")
                : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
