package io.github.callcard.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.superoffice.crm.PhoneActivity.Texts;
import io.github.callcard.superoffice.crm.PhoneActivity.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that wait to be logged, written and read again. */
class LedgerContentTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-29T10:00:00+02:00");
    private static final PhoneActivity CALL = new PhoneActivity("marker-12345", 7, 3, "Call from Ingrid", THEN, THEN);

    @Test
    void theNoteAndTheTitleForAKindWaitWithTheCall() throws Exception {
        Entry noted = Entry.of(CALL.with(new Texts(Way.OUT, "Call with Ingrid", "Wants\nthe «list» 注文")))
                .sentOnceMore()
                .inVainOn(20_000);
        Entry plain = Entry.of(CALL);

        LedgerContent read = LedgerContent.read(LedgerContent.write(true, List.of(noted, plain)));

        assertThat(read).isEqualTo(new LedgerContent(true, List.of(noted, plain)));
    }

    @Test
    void aCallThatAnOlderCallcardLeftHasNothingButItsTitle() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(false);
        out.writeInt(1);
        out.writeUTF(CALL.marker());
        out.writeInt(CALL.personId());
        out.writeInt(CALL.contactId());
        out.writeUTF(CALL.title());
        out.writeUTF(CALL.start().toString());
        out.writeUTF(CALL.end().toString());
        out.writeLong(Long.MIN_VALUE);
        out.writeInt(0);
        out.writeInt(2);
        out.writeLong(20_000);

        assertThat(LedgerContent.read(bytes.toByteArray()).entries())
                .containsExactly(new Entry(CALL, false, 0, 2, 20_000));
    }
}
