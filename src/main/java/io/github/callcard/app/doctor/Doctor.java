package io.github.callcard.app.doctor;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks into everything that has to work before a card can be right. Changes nothing but renewed
 * tokens; what it says is masked. */
public final class Doctor {

    private static final Duration QUICK = Duration.ofSeconds(20);

    /** A keyring waits for its password. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Duration LINES = Duration.ofSeconds(10);

    private final Profile profile;
    private final Surroundings surroundings;
    private final Optional<Settings> settings;
    private final Finding settingsFinding;
    private final Mask mask;

    public Doctor(Profile profile, Surroundings surroundings) {
        this.profile = profile;
        this.surroundings = surroundings;
        Settings read = null;
        Finding finding;
        try (SettingsStore store = SettingsStore.open(
                profile, LineKinds.BUILT_IN.schema(), surroundings.policyPlaces(), surroundings.locale(), note -> {})) {
            read = store.current();
            int decided = store.policies().size();
            finding = Finding.ok(
                    Sentence.of("settings"),
                    decided == 0
                            ? Sentence.of("The settings are valid.")
                            : Sentence.of(
                                    "The settings are valid; the administrator decides some of them in {0}.",
                                    String.join(", ", store.policies())));
            for (Sentence remark : store.remarks()) {
                finding = Finding.attention(
                        Sentence.of("settings"), finding.sentence().then(remark));
            }
        } catch (SentenceException e) {
            finding = Finding.refused(Sentence.of("settings"), e);
        }
        this.settings = Optional.ofNullable(read);
        this.settingsFinding = finding;
        this.mask = Mask.of(settings, profile, surroundings);
    }

    /**
     * Makes all checks, within a minute.
     *
     * @param told each finding as soon as it is known, on this thread
     */
    public List<Finding> examine(Consumer<Finding> told) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Consumer<Finding> masked = finding -> {
            Finding shown = new Finding(finding.check(), finding.level(), mask.masked(finding.sentence()));
            findings.add(shown);
            told.accept(shown);
        };
        masked.accept(settingsFinding);
        Examination.make(checks(), masked);
        return findings;
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Sentence.of("key store"), LONG, () -> PlaceChecks.keyStore(surroundings)));
        settings.ifPresent(all -> {
            checks.add(new Check(Sentence.of("country"), QUICK, () -> PlaceChecks.country(all)));
            checks.add(new Check(Sentence.of("clock"), QUICK, () -> PlaceChecks.clock(all.server(), surroundings)));
            checks.add(
                    new Check(Sentence.of("server"), LONG, () -> DirectoryChecks.server(all.server(), surroundings)));
            checks.add(new Check(
                    Sentence.of("snapshot"), LONG, () -> DirectoryChecks.snapshot(all, profile, surroundings)));
            checks.add(new Check(Sentence.of("lines"), LONG, () -> LineChecks.lines(all, surroundings, LINES)));
            checks.add(new Check(
                    Sentence.of("keys"),
                    QUICK,
                    () -> KeyChecks.keys(all.alerts().keys())));
            checks.add(new Check(
                    Sentence.of("tray"),
                    QUICK,
                    () -> PlaceChecks.tray(all.card().tray())));
        });
        return checks;
    }

    /** The mask that takes persons out of a text of this profile. */
    public Mask mask() {
        return mask;
    }
}
