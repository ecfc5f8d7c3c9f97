package io.github.callcard.app.command;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Writes the cards of calls as pictures: one of each state. Calls come on the calls thread, which is not kept waiting. */
final class CardPictures implements CallListener {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Optional<Path> folder;
    private final Output output;
    private final WorkerThread writing = new WorkerThread("card-pictures");
    private volatile @Nullable CardDeck deck;
    private @Nullable Path shot;
    private int written;

    /** Used on the calls thread only. */
    private final CallNumbers numbers = new CallNumbers();

    private CardPictures(@Nullable Path shot, Optional<Path> folder, Output output) {
        this.shot = shot;
        this.folder = folder;
        this.output = output;
    }

    /**
     * Pictures that are yet to be taken.
     *
     * @param shot where the first card goes, null for nowhere
     * @param folder where the cards of all calls go; made where it is missing
     */
    static CardPictures of(@Nullable Path shot, Optional<Path> folder, Output output) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        return new CardPictures(shot, folder, output);
    }

    /** From now on the pictures are of this deck's cards. */
    void takeFrom(CardDeck shown) {
        deck = shown;
    }

    @Override
    public void onCall(Call call) {
        Path first = shot;
        shot = null;
        if (first != null) {
            writing.run(() -> write(call, first));
        }
        int number = numbers.of(call);
        folder.ifPresent(all -> writing.run(() -> write(
                call,
                all.resolve("call-%02d-%s.png"
                        .formatted(
                                number,
                                JsonFields.event(call.state(), call.details().direction()))))));
    }

    private void write(Call call, Path file) {
        CardDeck shown = deck;
        if (shown == null) {
            return;
        }
        try {
            shown.snapshot(call, file);
            written++;
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            output.print(
                    Sentence.of("The card could not be written to {0}: {1}", file, String.valueOf(cause.getMessage())),
                    object("failed", file));
        }
    }

    private static Map<String, @Nullable Object> object(String event, Path where) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "pictures");
        object.put("event", event);
        object.put("where", where.toAbsolutePath().toString());
        return object;
    }

    /** Returns when the last picture is written, and says where they are. */
    void finish() {
        if (!writing.finish(TIMEOUT)) {
            writing.end(Duration.ZERO);
        }
        folder.ifPresent(all -> output.print(
                Sentence.counted(
                        written,
                        "{0} picture of a card is in {1}.",
                        "{0} pictures of cards are in {1}.",
                        all.toAbsolutePath()),
                object("written", all)));
    }
}
