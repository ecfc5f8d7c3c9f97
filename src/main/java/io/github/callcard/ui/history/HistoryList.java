package io.github.callcard.ui.history;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.journal.MissedCall;
import io.github.callcard.journal.Settled.How;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** All past calls while the window is open, and what is searched of them. For one thread, which is not the window's. */
final class HistoryList {

    private final ZoneId zone;
    private final Function<JournalCall, String> number;

    /** The latest first. */
    private List<JournalCall> calls = List.of();

    /** The searched text of each caller: most call more than once. */
    private final IdentityHashMap<Match, String> texts = new IdentityHashMap<>();

    /** @param number the number as the user's country writes it */
    HistoryList(ZoneId zone, Function<JournalCall, String> number) {
        this.zone = zone;
        this.number = number;
    }

    void set(List<JournalCall> all) {
        calls = List.copyOf(all);
        texts.clear();
    }

    /** The calls among what is new that a colleague has called back meanwhile. */
    List<JournalCall> calledBackBy(JournalNews news) {
        Set<UUID> cleared = new HashSet<>();
        news.changed().stream()
                .filter(call -> call.settled() != null && call.settled().how() == How.COLLEAGUE)
                .forEach(call -> cleared.add(call.id()));
        if (cleared.isEmpty()) {
            return List.of();
        }
        calls.stream().filter(call -> !call.isOpen()).forEach(call -> cleared.remove(call.id()));
        return news.changed().stream()
                .filter(call -> cleared.contains(call.id()))
                .toList();
    }

    /** Takes over what is new, and answers whether that changed anything. */
    boolean take(JournalNews news) {
        if (news.changed().isEmpty() && news.removed().isEmpty()) {
            return false;
        }
        Set<UUID> other = new HashSet<>(news.removed());
        news.changed().forEach(call -> other.add(call.id()));
        List<JournalCall> next = new ArrayList<>(calls.size() + news.changed().size());
        calls.stream().filter(call -> !other.contains(call.id())).forEach(next::add);
        next.addAll(news.changed());
        next.sort(JournalCall.LATEST_FIRST);
        calls = next;
        return true;
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The calls of that kind in which every word is found, who has to be called back first, then day by day. */
    List<HistoryRow> rows(HistoryFilter filter, String typed) {
        List<JournalCall> found = found(filter, typed);
        List<HistoryRow> rows = new ArrayList<>(found.size() + found.size() / 16 + 1);
        List<MissedCall> open = MissedCall.of(found);
        if (!open.isEmpty()) {
            rows.add(new HistoryRow.Unfinished());
            open.forEach(caller -> rows.add(new HistoryRow.Calls(caller.calls())));
        }
        LocalDate day = null;
        for (JournalCall call : found) {
            if (call.isOpen()) {
                continue;
            }
            LocalDate own = LocalDate.ofInstant(call.call().startedAt(), zone);
            if (!own.equals(day)) {
                day = own;
                rows.add(new HistoryRow.Day(own));
            }
            rows.add(new HistoryRow.Calls(List.of(call)));
        }
        return rows;
    }

    List<JournalCall> found(HistoryFilter filter, String typed) {
        Collection<String> words = FoldedWords.typed(typed);
        List<JournalCall> found = new ArrayList<>();
        for (JournalCall call : calls) {
            if (filter.takes(call) && words.stream().allMatch(word -> has(call, word))) {
                found.add(call);
            }
        }
        return found;
    }

    private boolean has(JournalCall call, String word) {
        return texts.computeIfAbsent(call.call().match(), match -> text(match, call))
                        .contains(word)
                || (!call.note().isEmpty() && FoldedWords.of(call.note()).contains(word));
    }

    private String text(Match match, JournalCall call) {
        StringBuilder text = new StringBuilder(64);
        for (CallerId caller : match.callers()) {
            text.append(caller.personName())
                    .append('\n')
                    .append(caller.contactName())
                    .append('\n');
        }
        String claimed = call.call().details().displayName();
        text.append(claimed == null ? "" : claimed).append('\n');
        String folded = FoldedWords.of(text.toString());
        String raw = FoldedWords.digits(call.call().details().number());
        String national = FoldedWords.digits(number.apply(call));
        String e164 = match.number().readings().stream()
                .findFirst()
                .map(reading -> Long.toString(reading.e164()))
                .orElse("");
        return folded + raw + '\n' + national + '\n' + e164;
    }
}
