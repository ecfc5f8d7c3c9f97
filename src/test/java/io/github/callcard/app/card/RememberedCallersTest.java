package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedCallersTest {

    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final long NUMBER = 4722123456L;
    private static final CallerId ANN = new CallerId(NUMBER, 1, "Ann", 7, "Wyman", "");
    private static final CallerId BEN = new CallerId(NUMBER, 2, "Ben", 7, "Wyman", "");
    private static final CallerId COMPANY = new CallerId(NUMBER, 0, "", 7, "Wyman", "");
    private static final DataOwner OWNER = new DataOwner("https://crm.example.com/", "kari");

    @TempDir
    private Path folder;

    @Test
    void aChoiceAndATalkAreKnownAfterAStartAnew() throws IOException {
        try (RememberedCallers first = remembering(OWNER)) {
            first.choose(match(ANN, BEN), BEN);
            first.spoke(new CrmTarget(1, 7, "Ann"), THEN);
        }
        assertThat(Files.readAllBytes(folder.resolve("callers")))
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("Ann", "4722123456");

        try (RememberedCallers second = remembering(OWNER)) {
            await().until(() -> second.chosen(match(ANN, BEN)).isPresent());
            assertThat(second.chosen(match(ANN, BEN))).contains(BEN);
            assertThat(second.spoke(ANN)).contains(THEN);
            assertThat(second.spoke(BEN)).isEmpty();
        }
    }

    @Test
    void aCompanyIsChosenAsAPersonIs() {
        try (RememberedCallers callers = remembering(OWNER)) {
            callers.choose(match(ANN, COMPANY), COMPANY);
            assertThat(callers.chosen(match(ANN, COMPANY))).contains(COMPANY);
        }
    }

    @Test
    void whoDoesNotHaveTheNumberAnyMoreIsNotChosen() {
        try (RememberedCallers callers = remembering(OWNER)) {
            callers.choose(match(ANN, BEN), BEN);
            assertThat(callers.chosen(match(ANN, COMPANY))).isEmpty();
            assertThat(callers.chosen(possible(ANN, BEN))).isEmpty();
        }
    }

    @Test
    void anotherUserSeesNothingOfItAndItIsDeleted() {
        try (RememberedCallers first = remembering(OWNER)) {
            first.choose(match(ANN, BEN), BEN);
        }
        try (RememberedCallers other = remembering(new DataOwner("https://crm.example.com/", "ola"))) {
            await().until(() -> Files.notExists(folder.resolve("callers")));
            assertThat(other.chosen(match(ANN, BEN))).isEmpty();
        }
    }

    @Test
    void signingOutForgetsItInMemoryAndOnDisk() {
        try (RememberedCallers callers = remembering(OWNER)) {
            callers.choose(match(ANN, BEN), BEN);
            await().until(() -> Files.exists(folder.resolve("callers")));

            callers.forget();

            assertThat(callers.chosen(match(ANN, BEN))).isEmpty();
        }
        assertThat(folder.resolve("callers")).doesNotExist();
    }

    @Test
    void withoutAKeyItIsInMemoryOnly() {
        try (RememberedCallers callers = new RememberedCallers()) {
            callers.use(new SealedFile(Kind.REMEMBER, folder.resolve("callers"), () -> OWNER, Optional::empty));
            callers.choose(match(ANN, BEN), BEN);
            assertThat(callers.chosen(match(ANN, BEN))).contains(BEN);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsForgotten() throws IOException {
        Files.writeString(folder.resolve("callers"), "not a sealed file");
        try (RememberedCallers callers = remembering(OWNER)) {
            callers.choose(match(ANN, BEN), ANN);
        }
        try (RememberedCallers again = remembering(OWNER)) {
            await().until(() -> again.chosen(match(ANN, BEN)).isPresent());
        }
    }

    private RememberedCallers remembering(DataOwner owner) {
        SecretKey key = new SecretKeySpec(new byte[32], "AES");
        RememberedCallers callers = new RememberedCallers();
        callers.use(new SealedFile(Kind.REMEMBER, folder.resolve("callers"), () -> owner, () -> Optional.of(key)));
        return callers;
    }

    private static Match match(CallerId... callers) {
        return match(Quality.EXACT, callers);
    }

    private static Match possible(CallerId... callers) {
        return match(Quality.POSSIBLE, callers);
    }

    private static Match match(Quality quality, CallerId... callers) {
        CallerNumber number = new CallerNumber(
                "22123456",
                CallerNumber.Kind.NUMBER,
                List.of(new CallerNumber.Reading(NUMBER, CallerNumber.Form.E164)));
        return new Match(
                number, quality, quality == Quality.EXACT, OptionalLong.of(NUMBER), List.of(callers), "It is there.");
    }
}
