package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections by the user, laid over what the directory says. */
class CallerCorrectionsTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final CallerId ANN = new CallerId(4722123456L, 1, "Ann", 7, "Wyman", "");
    private static final CallerId BEN = new CallerId(4722123456L, 2, "Ben", 7, "Wyman", "");
    private static final DataOwner OWNER = new DataOwner("https://crm.example.com/", "kari");

    @TempDir
    private Path folder;

    private final RememberedCallers remembered = new RememberedCallers();
    private final CallerCorrections corrections = new CallerCorrections(remembered);

    @Test
    void aNumberOfNobodyIsTheirsOnceTheUserSaysSoHoweverItIsWritten() {
        corrections.take(match("22123456"), ANN);

        Match corrected = match("+47 22 12 34 56");
        assertThat(corrected.callers()).containsExactly(ANN);
        assertThat(corrected.confident()).isTrue();
        assertThat(corrected.why().toString()).isEqualTo("You said that this number belongs to Ann.");
        assertThat(match("+47 22 12 34 57").isKnown()).isFalse();
    }

    @Test
    void aCallerIdOfTheDirectoryCountsMoreThanWhomTheUserTook() {
        corrections.take(match("22123456"), ANN);

        assertThat(match("22123456", BEN).callers()).containsExactly(BEN);
    }

    @Test
    void whoIsDeniedIsNotShownAndTheNumberIsNobodys() {
        corrections.deny(match("22123456", ANN), List.of(ANN));

        Match corrected = match("22123456", ANN);
        assertThat(corrected.isKnown()).isFalse();
        assertThat(corrected.quality()).isEqualTo(Quality.NONE);
        assertThat(corrected.why().toString()).isEqualTo("You said that this number does not belong to Ann.");
    }

    @Test
    void theOthersWhoShareTheNumberStay() {
        corrections.deny(match("22123456", ANN, BEN), List.of(ANN));

        assertThat(match("22123456", ANN, BEN).callers()).containsExactly(BEN);
        assertThat(match("22123456", ANN, BEN).quality()).isEqualTo(Quality.NATIONAL);
    }

    /** A match of the last digits names a number that is theirs in truth. */
    @Test
    void aDenialOfAPossibleCallerHoldsForTheNumberThatCameAndNotForTheirs() {
        Match possible = match("#9922123456", ANN);
        assertThat(possible.quality()).isEqualTo(Quality.POSSIBLE);

        corrections.deny(possible, List.of(ANN));

        assertThat(match("#9922123456", ANN).isKnown()).isFalse();
        assertThat(match("22123456", ANN).callers()).containsExactly(ANN);
    }

    @Test
    void whomTheUserTookAndDeniesIsNeitherAnyMore() {
        corrections.take(match("22123456"), ANN);
        corrections.deny(match("22123456"), List.of(ANN));
        assertThat(match("22123456").isKnown()).isFalse();
        assertThat(corrections.isDenied(match("22123456"), ANN)).isTrue();

        corrections.take(match("22123456"), ANN);
        assertThat(match("22123456").callers()).containsExactly(ANN);
        assertThat(corrections.all()).hasSize(1);
    }

    @Test
    void correctingWhatIsCorrectedChangesNothing() {
        corrections.take(match("22123456"), ANN);
        Match once = match("22123456");
        assertThat(corrections.corrected(once)).isEqualTo(once);

        corrections.deny(match("22999999", BEN), List.of(BEN));
        Match denied = match("22999999", BEN);
        assertThat(corrections.corrected(denied)).isSameAs(denied);
    }

    @Test
    void extensionsAndWithheldNumbersAreNobodysToSay() {
        corrections.take(match("204"), ANN);
        corrections.take(match("anonymous"), ANN);

        assertThat(corrections.all()).isEmpty();
    }

    @Test
    void eachCanBeUndoneAndWhoeverListensHearsOfIt() {
        AtomicInteger heard = new AtomicInteger();
        corrections.listen(heard::incrementAndGet);
        corrections.take(match("22123456"), ANN);
        corrections.deny(match("22999999", BEN), List.of(BEN));
        assertThat(heard).hasValue(2);

        corrections.all().forEach(said -> said.undo().run());

        assertThat(heard).hasValue(4);
        assertThat(corrections.all()).isEmpty();
        assertThat(match("22123456").isKnown()).isFalse();
        assertThat(match("22999999", new CallerId(4722999999L, 2, "Ben", 7, "Wyman", ""))
                        .isKnown())
                .isTrue();
    }

    @Test
    void itOutlivesTheProgramSealed() throws Exception {
        try (RememberedCallers first = sealed(OWNER)) {
            CallerCorrections said = new CallerCorrections(first);
            said.take(match("22123456"), ANN);
            said.deny(match("22999999", BEN), List.of(BEN));
        }
        assertThat(Files.readString(folder.resolve("callers"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ann", "Wyman", "22123456");

        try (RememberedCallers second = sealed(OWNER)) {
            CallerCorrections known = new CallerCorrections(second);
            await().until(() -> known.all().size() == 2);
            assertThat(known.corrected(plain("22123456")).callers()).containsExactly(ANN);
        }
    }

    @Test
    void anotherUserKnowsNothingOfIt() throws Exception {
        try (RememberedCallers first = sealed(OWNER)) {
            new CallerCorrections(first).take(match("22123456"), ANN);
        }
        try (RememberedCallers other = sealed(new DataOwner("https://crm.example.com/", "ola"))) {
            await().until(() -> Files.notExists(folder.resolve("callers")));
            assertThat(new CallerCorrections(other).all()).isEmpty();
        }
    }

    /** It was said before the key store answered. */
    @Test
    void whatIsSaidBeforeTheFileIsReadCountsMoreThanWhatItHas() throws Exception {
        try (RememberedCallers first = sealed(OWNER)) {
            new CallerCorrections(first).take(match("22123456"), ANN);
        }
        AtomicInteger keyIsThere = new AtomicInteger();
        try (RememberedCallers second = new RememberedCallers()) {
            second.use(new SealedFile(
                    Kind.REMEMBER,
                    folder.resolve("callers"),
                    () -> OWNER,
                    () -> keyIsThere.get() == 0 ? Optional.empty() : Optional.of(key())));
            CallerCorrections said = new CallerCorrections(second);
            said.deny(match("22123456"), List.of(ANN));
            keyIsThere.set(1);
            second.look();
        }
        try (RememberedCallers third = sealed(OWNER)) {
            CallerCorrections known = new CallerCorrections(third);
            await().until(() -> !known.all().isEmpty());
            assertThat(known.all())
                    .singleElement()
                    .satisfies(said -> assertThat(said.theirs()).isFalse());
        }
    }

    private RememberedCallers sealed(DataOwner owner) {
        RememberedCallers callers = new RememberedCallers();
        callers.use(new SealedFile(Kind.REMEMBER, folder.resolve("callers"), () -> owner, () -> Optional.of(key())));
        return callers;
    }

    private static SecretKeySpec key() {
        return new SecretKeySpec(new byte[32], "AES");
    }

    /** The directory's match of the number, corrected by the user. */
    private Match match(String number, CallerId... callers) {
        return corrections.corrected(plain(number, callers));
    }

    private static Match plain(String number, CallerId... callers) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (CallerId each : callers) {
            long e164 = number.startsWith("22999999") ? 4722999999L : each.e164();
            var unused = builder.add(
                    e164, 0, each.personId(), each.personName(), each.contactId(), each.contactName(), each.title());
        }
        Directory directory = builder.build();
        return directory.match(number);
    }
}
