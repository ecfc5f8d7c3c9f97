package io.github.callcard.ui.settings;

import io.github.callcard.words.Words;
import java.util.Optional;

/** What a line needs before it can be kept, as far as it shows without asking. */
record LineRules(Words words) {

    private static final String REGISTER_SECONDS = "registerSeconds";
    private static final int LEAST_REGISTER_SECONDS = 10;
    private static final int MOST_REGISTER_SECONDS = 7200;

    /** What is wrong, in one sentence; empty for nothing. */
    Optional<String> fault(LineEntry line) {
        if (!line.type().equals(LineEntry.SIP)) {
            return Optional.empty();
        }
        if (line.text("user").isEmpty()) {
            return Optional.of(words.say("line.user.missing"));
        }
        if (line.text("domain").isEmpty()) {
            return Optional.of(words.say("line.domain.missing"));
        }
        return hasUsableSeconds(line)
                ? Optional.empty()
                : Optional.of(words.say("line.registerSeconds.fault", LEAST_REGISTER_SECONDS, MOST_REGISTER_SECONDS));
    }

    private static boolean hasUsableSeconds(LineEntry account) {
        return account.text(REGISTER_SECONDS).isEmpty()
                || (account.values().get(REGISTER_SECONDS) instanceof Integer seconds
                        && seconds >= LEAST_REGISTER_SECONDS
                        && seconds <= MOST_REGISTER_SECONDS);
    }
}
