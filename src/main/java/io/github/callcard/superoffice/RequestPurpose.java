package io.github.callcard.superoffice;

import io.github.callcard.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of a request, in the words of its refusal.
 *
 * @param action the thing the user may not do: completes "does not allow this user to …"
 * @param thing the thing that is not there: completes "there is no …"; null where a missing page means that SuperOffice is
 *     not there at all
 */
public record RequestPurpose(Sentence action, @Nullable Sentence thing) {

    static final RequestPurpose CALLER_IDS = new RequestPurpose(Sentence.of("read caller ids"), null);

    static RequestPurpose ofSelection(int selection) {
        return new RequestPurpose(
                Sentence.of("read selection {0}", selection), Sentence.of("selection {0}", selection));
    }
}
