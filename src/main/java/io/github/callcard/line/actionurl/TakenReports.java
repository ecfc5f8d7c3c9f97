package io.github.callcard.line.actionurl;

import io.github.callcard.line.EventRate;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests of phones that are taken: those with the line's token, as many as phones can have reason for. For one thread. */
final class TakenReports {

    private static final Logger LOG = LoggerFactory.getLogger(TakenReports.class);

    /** Far more reports than all of a user's phones make, and few enough that a phone gone mad costs nothing. */
    private static final int MOST_REPORTS = 100;

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(50);

    /** Between two entries of the log about requests that are ignored. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Phones phones;
    private final Clock clock;
    private final Consumer<String> notes;
    private final EventRate rate;
    private Instant lastIgnored = Instant.EPOCH;

    TakenReports(Phones phones, Clock clock, Consumer<String> notes) {
        this.phones = phones;
        this.clock = clock;
        this.notes = notes;
        this.rate = rate(clock.instant());
    }

    static EventRate rate(Instant now) {
        return new EventRate(MOST_REPORTS, BETWEEN_REPORTS, now);
    }

    /** A request came from an address that is let in. */
    void take(ReportReader reader, InetAddress source, HttpRequest request) {
        Instant now = clock.instant();
        if (!reader.isAllowed(request)) {
            ignored("A request without the line's token was ignored; a phone may have an old address", now);
        } else if (!rate.allows(now)) {
            ignored("Phones report more than anybody can telephone; some of it is ignored", now);
        } else {
            Optional<PhoneReport> report = reader.read(request);
            report.ifPresent(said -> {
                notes.accept(note(source, said));
                phones.take(source, said, now);
            });
        }
    }

    private void ignored(String what, Instant now) {
        if (Duration.between(lastIgnored, now).compareTo(QUIET) > 0) {
            lastIgnored = now;
            LOG.info("{} (said every ten minutes at most)", what);
        }
    }

    /** People and addresses stand in double quotes, where a trace masks them. */
    private static String note(InetAddress source, PhoneReport report) {
        return String.format(
                "action url %s from \"%s\" number=\"%s\" name=\"%s\" called=\"%s\" line=\"%s\" id=\"%s\"",
                report.event().path(),
                source.getHostAddress(),
                unquoted(report.number()),
                unquoted(report.name()),
                unquoted(report.called()),
                unquoted(report.account()),
                unquoted(report.id()));
    }

    private static String unquoted(@Nullable String text) {
        return text == null ? "" : text.replace('"', '\'');
    }
}
