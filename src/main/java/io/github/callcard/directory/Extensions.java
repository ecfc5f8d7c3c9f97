package io.github.callcard.directory;

import io.github.callcard.number.E164;
import io.github.callcard.number.SiteRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The colleagues by their internal extensions: a table of its own, never compared with customers' numbers. Immutable. */
public final class Extensions {

    /** No colleagues. */
    public static final Extensions NONE = new Extensions(List.of(), List.of());

    private final Map<String, List<CallerId>> byExtension;
    private final long[] stems;

    /**
     * @param colleagues two of one extension share it
     * @param stems the company numbers without the extension, with country code and without plus: 498912340's
     *     extensions are called as 49891234 and the extension
     */
    public Extensions(Collection<Colleague> colleagues, Collection<Long> stems) {
        Map<String, List<CallerId>> table = new HashMap<>();
        for (Colleague colleague : colleagues) {
            CallerId caller = new CallerId(0, 0, colleague.name(), 0, colleague.department(), "");
            table.merge(colleague.extension(), List.of(caller), Extensions::both);
        }
        this.byExtension = Map.copyOf(table);
        this.stems = stems.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<CallerId> both(List<CallerId> some, List<CallerId> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    public int size() {
        return byExtension.size();
    }

    /** The callers whose extension it is; empty when it is nobody's. */
    List<CallerId> of(String extension) {
        return byExtension.getOrDefault(extension, List.of());
    }

    /** The extension in a number of the company, empty when it is none of its numbers. */
    String in(long e164) {
        return behindStems(e164).filter(byExtension::containsKey).findFirst().orElse("");
    }

    /** The digits behind each of the company's numbers that a number begins with, where they can be an extension. */
    Stream<String> behindStems(long e164) {
        return LongStream.of(stems)
                .filter(stem -> isBehind(stem, e164))
                .mapToObj(stem -> Long.toString(e164).substring(E164.length(stem)));
    }

    private static boolean isBehind(long stem, long e164) {
        int rest = E164.length(e164) - E164.length(stem);
        return rest >= 2 && rest <= SiteRules.USUAL_EXTENSION && e164 / E164.power(rest) == stem;
    }
}
