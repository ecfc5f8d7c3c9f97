package io.github.callcard.activity;

import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.superoffice.crm.PhoneActivity.Texts;
import io.github.callcard.superoffice.crm.PhoneActivity.Way;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The content of the ledger's file. The days stand behind all entries, and the texts behind the days, where versions unaware
 * of them do not look.
 *
 * @param proven whether a search for an activity has found one before
 */
record LedgerContent(boolean proven, List<Entry> entries) {

    private static final long NOT_SENT = Long.MIN_VALUE;

    /** Older versions wrote when it was sent, which nobody needs. */
    private static final long SENT = 0;

    static byte[] write(boolean proven, Collection<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(proven);
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            PhoneActivity call = entry.call();
            out.writeUTF(call.marker());
            out.writeInt(call.personId());
            out.writeInt(call.contactId());
            out.writeUTF(call.title());
            out.writeUTF(call.start().toString());
            out.writeUTF(call.end().toString());
            out.writeLong(entry.sent() ? SENT : NOT_SENT);
            out.writeInt(entry.times());
        }
        for (Entry entry : entries) {
            out.writeInt(entry.days());
            out.writeLong(entry.lastDay());
        }
        for (Entry entry : entries) {
            Texts texts = entry.call().texts();
            out.writeUTF(texts.way().name());
            out.writeUTF(texts.titleOfKind());
            out.writeUTF(texts.note());
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
                boolean sent = in.readLong() != NOT_SENT;
                entries.add(new Entry(call, sent, in.readInt(), 0, Long.MIN_VALUE));
            }
            for (int i = 0; i < count && in.available() > 0; i++) {
                Entry entry = entries.get(i);
                entries.set(i, new Entry(entry.call(), entry.sent(), entry.times(), in.readInt(), in.readLong()));
            }
            for (int i = 0; i < count && in.available() > 0; i++) {
                Texts texts = new Texts(Way.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
                entries.set(i, entries.get(i).with(texts));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("the calls that wait make no sense", e);
        }
        return new LedgerContent(proven, entries);
    }
}
