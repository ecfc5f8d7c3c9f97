package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By which a caller is known again: the number, and the person where it is certain who calls, so that somebody who calls
 * from the desk and from the road is one. Several people of one company call by its number.
 */
final class CallerKeys {

    /** Of those who keep their number back nobody knows whether it was the same. */
    static final String WITHHELD = "withheld";

    private static final String PERSON = "person ";

    private CallerKeys() {}

    /** The one of the keys that says most: the person where that is certain, else the number. */
    static String mostTelling(Call call) {
        Set<String> keys = of(call);
        return keys.stream()
                .filter(key -> key.startsWith(PERSON))
                .findFirst()
                .orElseGet(() -> keys.iterator().next());
    }

    static Set<String> of(Call call) {
        Set<String> keys = new HashSet<>();
        List<Reading> readings = call.match().number().readings();
        if (call.match().number().isWithheld() || call.details().number().isBlank()) {
            keys.add(WITHHELD);
        } else if (readings.isEmpty()) {
            keys.add("raw " + call.details().number());
        } else {
            keys.add("number " + readings.getFirst().e164());
        }
        List<CallerId> callers = call.match().callers().stream().distinct().toList();
        if (call.match().confident()
                && callers.size() == 1
                && callers.getFirst().personId() > 0) {
            keys.add(PERSON + callers.getFirst().personId());
        }
        return keys;
    }
}
