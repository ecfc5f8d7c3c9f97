package io.github.callcard.sync;

import io.github.callcard.os.TimeOfDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in one line how a synchronisation went. */
final class SyncWords {

    static final String OFF = "No server is set; enter its address in the settings.";
    static final String WAITING = "The caller ids have not been fetched yet.";
    static final String RUNNING = "Fetching the caller ids from SuperOffice.";

    private final Clock clock;
    private final DateTimeFormatter today;
    private final DateTimeFormatter earlier;

    SyncWords(Clock clock) {
        this(clock, TimeOfDay.ofSystem());
    }

    /** @param formats whose hours they are, so that the windows that show these sentences have one clock */
    SyncWords(Clock clock, Locale formats) {
        this.clock = clock;
        String hours = TimeOfDay.pattern(formats);
        this.today = DateTimeFormatter.ofPattern(hours, Locale.ENGLISH);
        this.earlier = DateTimeFormatter.ofPattern("d MMMM, " + hours, Locale.ENGLISH);
    }

    String changed(HashedDirectory now) {
        int leftOut = now.leftOut().total();
        String rest = leftOut == 0 ? "" : ", " + counted(leftOut, "row") + " left out";
        return "Updated: " + numbers(now) + rest + ".";
    }

    String unchanged(HashedDirectory now) {
        return "Unchanged: " + numbers(now) + ", last confirmed " + time(clock.instant()) + ".";
    }

    /** Before the server was asked. */
    String loaded(HashedDirectory kept) {
        Instant confirmed = kept.confirmed();
        return confirmed == null
                ? WAITING
                : "The " + numbers(kept) + " from " + time(confirmed) + " are in use until the server answers.";
    }

    /** Whoever asked has to wait. */
    String leftAlone(Instant until, HashedDirectory kept) {
        return failed("The server asked Callcard to wait until " + time(until) + "; Callcard tries again then.", kept);
    }

    String maintenance(Instant until, HashedDirectory kept) {
        return failed(
                "SuperOffice does not answer, as expected until " + time(until) + " because of maintenance.", kept);
    }

    /** Said once, where nothing is kept on disk for want of a key. */
    static String inMemoryOnly(String message) {
        return message
                + " They are kept in memory only, since neither a key store nor CALLCARD_KEY has a key for the disk.";
    }

    /** @param why a sentence */
    String failed(String why, HashedDirectory kept) {
        Instant confirmed = kept.confirmed();
        if (confirmed == null) {
            return why;
        }
        String stay = kept.directory().size() == 1 ? " stays in use." : " stay in use.";
        return why.replaceFirst("\\.$", "") + "; the " + numbers(kept) + " from " + time(confirmed) + stay;
    }

    private static String numbers(HashedDirectory current) {
        return counted(current.directory().size(), "number");
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private String time(Instant instant) {
        ZonedDateTime time = instant.atZone(clock.getZone());
        return time.format(time.toLocalDate().equals(LocalDate.now(clock)) ? today : earlier);
    }
}
