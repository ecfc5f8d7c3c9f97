package io.github.callcard.app.command;

import io.github.callcard.app.monitor.CallerFields;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Settled;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Voicemails;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The fields that commands print about things, for programs: the keys are part of the command line and stay. */
final class JsonFields {

    private JsonFields() {}

    static Map<String, @Nullable Object> match(Match match) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", match.number().raw());
        OptionalLong e164 = match.isKnown() ? match.e164() : match.number().stated();
        object.put("e164", e164.isPresent() ? "+" + e164.getAsLong() : null);
        object.put("quality", lower(match.quality()));
        object.put("confident", match.confident());
        object.put(
                "callers",
                match.callers().stream().map(CallerFields::withoutNumber).toList());
        object.put("why", match.why());
        return object;
    }

    static Map<String, @Nullable Object> leftOut(LeftOut row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("row", row.row());
        object.put("name", row.name());
        object.put("problem", lower(row.problem()));
        return object;
    }

    /** A line's mailbox is told. */
    static Map<String, @Nullable Object> voicemails(LineId line, Optional<Voicemails> mail) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "voicemails");
        object.put("line", line.toString());
        object.put("waiting", mail.map(Voicemails::areWaiting).orElse(null));
        object.put("unheard", mail.flatMap(JsonFields::counted).orElse(null));
        return object;
    }

    private static Optional<Integer> counted(Voicemails mail) {
        return mail.unheard().stream().boxed().findFirst();
    }

    /** A colleague's line is told. */
    static Map<String, @Nullable Object> colleague(LineId line, ColleagueLine colleague) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "colleague");
        object.put("line", line.toString());
        object.put("extension", colleague.extension());
        object.put("name", colleague.name());
        object.put("state", lower(colleague.state()));
        return object;
    }

    /** A line came up or went down. */
    static Map<String, @Nullable Object> lineEvent(LineEvent event, String name, @Nullable Sentence reason) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "line");
        object.put("event", name);
        object.put("at", event.at().toString());
        object.put("line", event.line().toString());
        if (reason != null) {
            object.put("reason", reason);
        }
        return object;
    }

    /** A call began or changed. */
    static Map<String, @Nullable Object> call(Call call, int number, String event) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "call");
        object.put("event", event);
        object.put("call", number);
        object.put("direction", lower(call.details().direction()));
        object.put("lines", call.lines().stream().map(LineId::toString).toList());
        object.putAll(match(call.match()));
        object.put("displayName", call.details().displayName());
        object.put("calledNumber", call.details().calledNumber());
        object.put("diversion", call.details().diversion());
        object.put("sipCallId", call.details().sipCallId());
        object.put("startedAt", call.startedAt().toString());
        object.put("answeredAt", text(call.answeredAt()));
        object.put("endedAt", text(call.endedAt()));
        return object;
    }

    /** A call that was. */
    static Map<String, @Nullable Object> past(JournalCall past) {
        Call call = past.call();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "past-call");
        object.put("id", call.id().toString());
        object.put("outcome", lower(call.state()));
        object.put("direction", lower(call.details().direction()));
        object.put("line", call.line().toString());
        object.putAll(match(call.match()));
        object.put("displayName", call.details().displayName());
        object.put("calledNumber", call.details().calledNumber());
        object.put("startedAt", call.startedAt().toString());
        object.put("whileOff", past.whileOff());
        object.put("answeredAt", text(call.answeredAt()));
        object.put("endedAt", text(call.endedAt()));
        object.put("note", past.note());
        object.put("logged", past.logged());
        object.put("toCallBack", past.isOpen());
        Settled settled = past.settled();
        object.put("settled", settled == null ? null : lower(settled.how()));
        object.put("settledBy", settled == null ? null : settled.by());
        object.put("remindAt", text(past.remindAt()));
        return object;
    }

    /** A state as one word of the command line. */
    static String event(CallState state, Direction direction) {
        return state == CallState.RINGING && direction == Direction.OUTGOING ? "dialling" : lower(state);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    static List<Map<String, @Nullable Object>> leftOut(List<LeftOut> rows) {
        return rows.stream().map(JsonFields::leftOut).toList();
    }
}
