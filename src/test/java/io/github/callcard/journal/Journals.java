package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The calls and journals that the tests speak about. */
public final class Journals {

    static final DataOwner KARI = new DataOwner("https://crm.example.com/", "kari");
    static final DataOwner OLA = new DataOwner("https://crm.example.com/", "ola");
    static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private Journals() {}

    /** Kari's calls in this file. */
    public static JournalPlace place(Path path) {
        return new JournalPlace(path, () -> KARI, () -> Optional.of(KEY));
    }

    static List<JournalCall> read(Path path) throws IOException, SealFormatException {
        return JournalFile.read(path, KARI, KEY);
    }

    /** All calls of a journal, when it is done with what it was asked for before. */
    public static List<JournalCall> all(Journal journal) throws Exception {
        CompletableFuture<List<JournalCall>> all = new CompletableFuture<>();
        journal.all(all::complete);
        return all.get(1, TimeUnit.MINUTES);
    }

    /** Somebody who rang in vain, or was talked with. */
    public static Call over(Call ringing, CallState state) {
        Call answered =
                state == CallState.ENDED ? SampleCalls.at(ringing, CallState.ANSWERED, Duration.ofSeconds(5)) : ringing;
        return SampleCalls.at(answered, state, Duration.ofSeconds(20));
    }

    /** One of many calls of many people, one every ten minutes until then. */
    static Call one(int number, Instant end, CallState state) {
        int person = 1 + number * 31 % 5_000;
        long e164 = 4720000000L + person * 1_009L;
        CallerId caller = new CallerId(
                e164,
                person,
                FIRST[person % FIRST.length] + " " + LAST[person / 7 % LAST.length],
                person / 3,
                "Firma " + person / 3 + " AS",
                "");
        String raw = "+" + e164;
        Match match = new Match(
                new CallerNumber(raw, Kind.NUMBER, List.of(new Reading(e164, Form.E164))),
                Quality.EXACT,
                true,
                OptionalLong.of(e164),
                List.of(caller),
                "");
        Instant start = end.minus(Duration.ofMinutes(10L * number));
        Call ringing = new Call(
                new UUID(7, number),
                CallState.RINGING,
                List.of(SampleCalls.DESK),
                CallDetails.incoming(raw),
                match,
                start,
                null,
                null);
        return over(ringing, state);
    }

    private static final String[] FIRST = {"Kari", "Ola", "Åse", "Jörg", "Erika", "Ingrid", "Per", "Solveig", "Zoë"};
    private static final String[] LAST = {"Nordmann", "Ødegård", "Müller", "Hansen", "Østby", "Mustermann", "Berg"};

    /** So many calls, the latest first; every ninth was missed and is settled. */
    public static List<JournalCall> many(int count, Instant end) {
        List<JournalCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JournalCall call = JournalCall.of(one(i, end, i % 9 == 0 ? CallState.MISSED : CallState.ENDED));
            calls.add(call.isOpen() ? call.settled(Settled.of(Settled.How.DONE, end)) : call);
        }
        return calls;
    }

    /** Kari's place with these calls, the latest first, in its file as they came, for measuring. */
    public static JournalPlace written(Path path, List<JournalCall> calls) throws IOException, SealFormatException {
        try (JournalFile file = JournalFile.open(path, KARI, KEY, entry -> {})) {
            file.put(
                    calls.reversed().stream()
                            .map(call -> new JournalFile.Change(call, true))
                            .toList(),
                    kept -> {});
        }
        return place(path);
    }

    /** A past call as the journal has it. */
    public static JournalCall past(Call over) {
        return JournalCall.of(over);
    }
}
