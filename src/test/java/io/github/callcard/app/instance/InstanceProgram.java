package io.github.callcard.app.instance;

import io.github.callcard.settings.Profile;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The start of Callcard up to its windows, as a process of its own: says whether it is the first, and what it hears. */
final class InstanceProgram {

    /** Longer than a user waits: many of them start at once, on a machine that may do other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private InstanceProgram() {}

    public static void main(String[] arguments) throws Exception {
        Profile profile = new Profile(Path.of(arguments[0]));
        Optional<Instance> claimed;
        try {
            claimed = Instance.claim(profile, new Command.Show(), PATIENCE);
        } catch (SentenceException e) {
            System.out.println("refused: " + e.getMessage());
            System.exit(1);
            return;
        }
        if (claimed.isEmpty()) {
            System.out.println("handed over");
            return;
        }
        Instance instance = claimed.get();
        instance.listen(System.getenv("XDG_RUNTIME_DIR"));
        instance.serve(command -> {
            System.out.println("heard " + command);
            return Reply.ok();
        });
        System.out.println("first");
        Thread.sleep(Long.MAX_VALUE);
    }
}
