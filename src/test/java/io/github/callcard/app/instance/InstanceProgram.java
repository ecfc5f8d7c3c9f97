package io.github.callcard.app.instance;

import io.github.callcard.settings.Profile;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.util.Optional;

/** What a start of Callcard does before its windows, as a process of its own: says whether it is the first, and what it hears. */
final class InstanceProgram {

    private InstanceProgram() {}

    public static void main(String[] arguments) throws Exception {
        Profile profile = new Profile(Path.of(arguments[0]));
        Optional<Instance> claimed;
        try {
            claimed = Instance.claim(profile, new Request.Show());
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
        instance.serve(request -> {
            System.out.println("heard " + request);
            return Reply.ok();
        });
        System.out.println("first");
        Thread.sleep(Long.MAX_VALUE);
    }
}
