package io.github.callcard.app.command;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.InstanceClient;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.instance.SentenceFormat;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running program for what it knows, and reads its answers. */
final class RunningAnswers {

    private RunningAnswers() {}

    /** The reply; empty where no program runs, where it does not answer, and where it is an older one that does not know the question. */
    static Optional<Reply> ask(Command command, CommonOptions options) throws InterruptedException {
        try {
            return new InstanceClient(options.profile()).send(command);
        } catch (SentenceException e) {
            // Not a field: a logger before the profile is known would have no file to write to.
            LoggerFactory.getLogger(RunningAnswers.class)
                    .debug("The running program does not answer: {}", e.sentence());
            return Optional.empty();
        }
    }

    /** The objects of an answer, one a line, with their messages as sentences. */
    static List<Map<String, @Nullable Object>> objects(String lines) {
        JsonMapper json = JsonMapper.shared();
        return lines.lines()
                .<Map<String, @Nullable Object>>map(line -> json.readValue(line, new TypeReference<>() {}))
                .map(RunningAnswers::withSentence)
                .toList();
    }

    private static Map<String, @Nullable Object> withSentence(Map<String, @Nullable Object> object) {
        Object written = object.remove(SentenceFormat.FIELD);
        if (object.get("message") instanceof String english) {
            Sentence message = SentenceFormat.read(String.valueOf(written)).orElseGet(() -> Sentence.verbatim(english));
            object.put("message", message);
        }
        return object;
    }
}
