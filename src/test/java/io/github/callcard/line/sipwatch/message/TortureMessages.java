package io.github.callcard.line.sipwatch.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of RFC 4475, "Session Initiation Protocol (SIP) Torture Test Messages", in its own notation for bytes that cannot
 * be printed and for repetitions (sections 2.2 and 2.3). Their lines end with a line feed on disk.
 */
final class TortureMessages {

    /** Every message but mpart01 (section 3.1.1.11), most of which is a binary signature. */
    static final List<String> ALL = List.of(
            "wsinv",
            "intmeth",
            "esc01",
            "escnull",
            "esc02",
            "lwsdisp",
            "longreq",
            "dblreq",
            "semiuri",
            "transports",
            "unreason",
            "noreason",
            "badinv01",
            "clerr",
            "ncl",
            "scalar02",
            "scalarlg",
            "quotbal",
            "ltgtruri",
            "lwsruri",
            "lwsstart",
            "trws",
            "escruri",
            "baddate",
            "regbadct",
            "badaspec",
            "baddn",
            "badvers",
            "mismatch01",
            "mismatch02",
            "bigcode",
            "badbranch",
            "insuf",
            "unkscm",
            "novelsc",
            "unksm2",
            "bext01",
            "invut",
            "regaut01",
            "multi01",
            "mcl01",
            "bcast",
            "zeromf",
            "cparam01",
            "cparam02",
            "regescrt",
            "sdp01",
            "inv2543");

    private static final Pattern NOTATION =
            Pattern.compile("<hex>([0-9A-F]+)</hex>|<repeat count=([0-9]+)>([^<]*)</repeat>");

    private TortureMessages() {}

    /** The bytes of a message as they are sent. */
    static byte[] bytes(String name) {
        String text = text(name).replace("\n", "\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher notation = NOTATION.matcher(text);
        int from = 0;
        while (notation.find()) {
            bytes.writeBytes(text.substring(from, notation.start()).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(
                    notation.group(1) != null
                            ? HexFormat.of().parseHex(notation.group(1))
                            : notation.group(3)
                                    .repeat(Integer.parseInt(notation.group(2)))
                                    .getBytes(StandardCharsets.UTF_8));
            from = notation.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String text(String name) {
        try (InputStream file = TortureMessages.class.getResourceAsStream("rfc4475/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
