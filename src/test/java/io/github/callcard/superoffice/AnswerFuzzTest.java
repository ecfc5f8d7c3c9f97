package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.peer.Rounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: a whole answer or an error, no other exception, and never a row that nobody sent. */
class AnswerFuzzTest {

    private static final long SEED = 20_260_310L;
    private static final int ROUNDS = Rounds.of(20_000);

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final AnswerReader READER = new AnswerReader(() -> new DirectoryBuilder(NORWAY));

    private static final String ANSWER = "{\"CallerIDHash\": \"h1\", \"CallerIDs\": ["
            + "{\"PhoneNumber\": 4722123456, \"PersonId\": 7, \"PersonName\": \"Kari Ås\", \"Mrmrs\": null},\r\n"
            + "{\"Extra\": [{}, 1.5e3], \"ContactName\": \"Fj\\u00f8rd \\\"AS\\\"\", \"PhoneNumber\": \"442079460101\"},"
            + "{\"PhoneNumber\": 99.99, \"PersonName\": \"Ola\", \"DialInPrefix\": 0, \"ContactId\": 3},"
            + "{\"PersonName\": \"日本\", \"PhoneNumber\": 4781549300.0}]}";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerCutAnywhereIsAnError(boolean packed) throws IOException {
        byte[] whole = packed ? gzip(plain()) : plain();
        for (int length = 1; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("cut after %d of %d bytes", length, whole.length)
                    .isNull();
        }
        assertThat(rows(read(whole))).hasSize(3);
    }

    @Test
    void damagedPackedBytesGiveTheWholeAnswerOrNone() throws IOException {
        List<CallerId> original = rows(read(plain()));
        byte[] packed = gzip(plain());
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            AnswerContent content = read(damaged(packed, random));
            if (content instanceof AnswerContent.Collection) {
                assertThat(rows(content)).as("seed %d, round %d", SEED, round).isEqualTo(original);
            }
        }
    }

    @Test
    void aDamagedAnswerNeverHasARowThatNobodySent() {
        Random random = new Random(SEED);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(plain(), random);
            String sent = new String(bytes, StandardCharsets.UTF_8).replaceAll("[.0]", "");
            for (CallerId row : rows(read(bytes))) {
                read++;
                // A decimal with an exponent may write zeros out, and a zero that the CRM lost is put back.
                String digits = Long.toString(row.e164()).replace("0", "");
                assertThat(sent).as("seed %d, round %d", SEED, round).contains(digits);
            }
        }
        assertThat(read).as("enough answers survived to say something").isGreaterThan(ROUNDS / 4);
    }

    @Test
    void noiseIsAnError() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = new byte[1 + random.nextInt(64)];
            random.nextBytes(noise);
            assertThat(rows(read(noise))).as("seed %d, round %d", SEED, round).isEmpty();
        }
    }

    /** The content of the bytes; null when they are an error as it should be. */
    private static @Nullable AnswerContent read(byte[] bytes) {
        try {
            return READER.read(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        } catch (IOException | AnswerFormatException expected) {
            return null;
        } catch (RuntimeException e) {
            return fail("seed " + SEED + ": " + Arrays.toString(bytes), e);
        }
    }

    private static List<CallerId> rows(@Nullable AnswerContent content) {
        List<CallerId> rows = new ArrayList<>();
        if (content instanceof AnswerContent.Collection set && set.directory() != null) {
            Directory directory = set.directory();
            for (int i = 0; i < directory.size(); i++) {
                rows.add(directory.get(i));
            }
        }
        return rows;
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int place = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[place] = (byte) random.nextInt(256);
                case 1 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = spliced(bytes, place, Math.min(bytes.length, place + 1 + random.nextInt(8)), 0);
                default -> bytes = spliced(bytes, place, place, 1 + random.nextInt(8));
            }
            if (bytes.length == 0) {
                return whole;
            }
        }
        return bytes;
    }

    /** The bytes up to one place and from another, with a repetition of what stood there in between. */
    private static byte[] spliced(byte[] bytes, int until, int from, int repeated) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, until);
        spliced.write(bytes, until, Math.min(repeated, bytes.length - until));
        spliced.write(bytes, from, bytes.length - from);
        return spliced.toByteArray();
    }

    private static byte[] plain() {
        return ANSWER.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
