package io.github.callcard.sync.activity;

import io.github.callcard.superoffice.crm.PhoneActivity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the ledger's file.
 *
 * @param proven whether a search for an activity has found one before
 */
record LedgerContent(boolean proven, List<Entry> entries) {

    private static final long NOT_SENT = Long.MIN_VALUE;

    static byte[] write(boolean proven, Collection<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(proven);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            PhoneActivity call = entry.call();
            Instant sent = entry.sent();
            out.writeUTF(call.marker());
            out.writeInt(call.personId());
            out.writeInt(call.contactId());
            out.writeUTF(call.title());
            out.writeUTF(call.start().toString());
            out.writeUTF(call.end().toString());
            out.writeLong(sent == null ? NOT_SENT : sent.toEpochMilli());
            out.writeInt(entry.times());
        }
        return bytes.toByteArray();
    }

    /** @throws IOException also when the bytes mean nothing to this version */
    static LedgerContent read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        boolean proven = in.readBoolean();
        int count = in.readInt();
        List<Entry> entries = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                PhoneActivity call = new PhoneActivity(
                        in.readUTF(),
                        in.readInt(),
                        in.readInt(),
                        in.readUTF(),
                        OffsetDateTime.parse(in.readUTF()),
                        OffsetDateTime.parse(in.readUTF()));
                entries.add(new Entry(call, instant(in.readLong()), in.readInt()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("the calls that wait make no sense", e);
        }
        return new LedgerContent(proven, entries);
    }

    private static @Nullable Instant instant(long millis) {
        return millis == NOT_SENT ? null : Instant.ofEpochMilli(millis);
    }
}
