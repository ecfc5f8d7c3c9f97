package io.github.callcard.ui.search;

import io.github.callcard.directory.CallerId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of the box. */
sealed interface SearchRow {

    /** A person or company with a number, which is 0 where there is none. */
    record Caller(CallerId caller) implements SearchRow {
        @Override
        public Optional<String> number() {
            return caller.e164() == 0 ? Optional.empty() : Optional.of("+" + caller.e164());
        }
    }

    /** A colleague who is not among the callers. */
    record Colleague(String name, String extension) implements SearchRow {

        private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]+");

        /** Empty where the extension is a name, which only the switchboard's own telephones may dial. */
        @Override
        public Optional<String> number() {
            return Optional.of(extension).filter(DIALLED.asMatchPredicate());
        }
    }

    /**
     * The offer to take over the call that rings at a colleague.
     *
     * @param code that is dialled for it
     * @param pickUp dials it. Returns at once
     */
    record PickUp(String name, String code, Runnable pickUp) implements SearchRow {}

    /** The number that was typed. */
    record Typed(String text) implements SearchRow {
        @Override
        public Optional<String> number() {
            return Optional.of(text);
        }
    }

    record Command(SearchCommand command) implements SearchRow {}

    /** The offer to search SuperOffice for what was typed. */
    record Server(String typed) implements SearchRow {}

    /** The number that can be dialled and copied: a plus and digits, or digits only. */
    default Optional<String> number() {
        return Optional.empty();
    }
}
