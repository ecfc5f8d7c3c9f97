package io.github.callcard.ui;

import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.tray.MissedLine;
import io.github.callcard.ui.tray.PastMissed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for those who rang while Callcard was off; one who rang several times is named once. */
record PastCallers(CallerWords callers) {

    /** @param missed the latest call first */
    PastMissed of(List<PastCaller> missed) {
        Map<String, List<PastCaller>> byCaller = missed.stream()
                .collect(Collectors.groupingBy(PastCallers::key, LinkedHashMap::new, Collectors.toList()));
        List<MissedLine> newest = byCaller.values().stream()
                .limit(PastMissed.MOST)
                .map(this::line)
                .toList();
        return new PastMissed(missed.size(), newest);
    }

    /** Callers who hide their number may be different ones. */
    private static String key(PastCaller missed) {
        return missed.call().number().isEmpty()
                ? missed.call().id()
                : missed.call().number();
    }

    private MissedLine line(List<PastCaller> calls) {
        PastCaller last = calls.getFirst();
        CallerContent caller = callers.content(last.match(), last.call().details(), 0);
        return new MissedLine(caller.name().text(), caller.number(), last.call().at(), calls.size());
    }
}
