package io.github.callcard.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what SuperOffice writes, as its documentation has it. */
final class WireFormat {

    private final JsonFactory json = new JsonFactory();

    /** A whole collection, sorted numerically on the phone number. */
    byte[] collection(List<SampleEntry> entries) {
        String hash = hash(entries);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("CallerIDHash", hash);
            out.writeName("CallerIDs");
            out.writeStartArray();
            entries.stream()
                    .sorted(Comparator.comparingLong(SampleEntry::phoneNumber))
                    .forEach(entry -> row(out, entry));
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void row(JsonGenerator out, SampleEntry entry) {
        out.writeStartObject();
        out.writeNumberProperty("PhoneNumber", entry.phoneNumber());
        out.writeNumberProperty("DialInPrefix", entry.dialInPrefix());
        out.writeNumberProperty("PersonId", entry.personId());
        out.writeStringProperty("PersonName", entry.personName());
        out.writeStringProperty("Mrmrs", entry.mrmrs());
        out.writeNumberProperty("ContactId", entry.contactId());
        out.writeStringProperty("ContactName", entry.contactName());
        out.writeEndObject();
    }

    /** The same for the same rows, whoever asks and whenever. */
    String hash(List<SampleEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(entries.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] error(String type, String message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeBooleanProperty("Error", true);
            out.writeStringProperty("ErrorType", type);
            out.writeStringProperty("ErrorMessage", message);
            out.writeStringProperty("ErrorSource", "StandIn");
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    byte[] version() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("Version", "v1");
            out.writeStringProperty("NetServerVersion", "0.0.0");
            out.writeStringProperty("NetServer", "Callcard's stand-in for SuperOffice");
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
