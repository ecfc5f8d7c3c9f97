package io.github.callcard.app.account;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Count;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.ProxySelector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tries the way to SuperOffice step by step, and tells at which one it ends. Changes nothing but tokens that ran out. */
public final class ServerCheck {

    /** The subject of a step, in the order of the steps. */
    public enum Subject {
        /** SuperOffice's answer at the address, and its version. */
        SERVER,
        SIGN_IN,
        /** This user's permission to read them. */
        CALLER_IDS
    }

    /**
     * The outcome of a step.
     *
     * @param sentence for the user: what is the case and, where it did not pass, what to do
     */
    public record Step(Subject subject, boolean passed, Sentence sentence) {}

    /** The way to come by the connection that is tried. */
    @FunctionalInterface
    public interface Way {
        /**
         * The connection, made or taken.
         *
         * @throws SentenceException when the address cannot be used or the secret is missing
         */
        Connection connection() throws SentenceException;
    }

    private final ServerSettings server;
    private final Surroundings surroundings;
    private final Way way;

    /** A check in a process that does nothing else there; it shares its sign-in with the others of this user. */
    public ServerCheck(ServerSettings server, Surroundings surroundings) {
        this(server, surroundings, () -> Connections.to(server, surroundings));
    }

    /** @param way asked when it is known that SuperOffice is there */
    public ServerCheck(ServerSettings server, Surroundings surroundings, Way way) {
        this.server = server;
        this.surroundings = surroundings;
        this.way = way;
    }

    /** Takes all steps until one does not pass. Blocks; interrupting ends it. */
    public List<Step> run() throws InterruptedException {
        return run(step -> {});
    }

    /**
     * Takes all steps until one does not pass.
     *
     * @param listener told each step as soon as it is done, on this thread
     */
    public List<Step> run(Consumer<Step> listener) throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        Consumer<Step> taken = step -> {
            steps.add(step);
            listener.accept(step);
        };
        if (reach(taken)) {
            askForCallerIds(taken);
        }
        return steps;
    }

    /** Takes the first step only: whether SuperOffice answers at the address. Blocks; interrupting ends it. */
    public Step reach() throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        var unused = reach(steps::add);
        return steps.getFirst();
    }

    private boolean reach(Consumer<Step> taken) throws InterruptedException {
        try {
            ServerAddress address = ServerAccount.address(server);
            if (server.signIn() == SignIn.ONLINE) {
                OnlineAccounts.signIn(server, surroundings).reach();
                taken.accept(passed(Subject.SERVER, Sentence.of("SuperOffice Online answers at {0}.", address)));
            } else {
                try (SuperOfficeClient client =
                        client(new Connection(address, new Credential.Nobody()).with(surroundings.versions()))) {
                    taken.accept(passed(
                            Subject.SERVER,
                            Sentence.of(
                                    "SuperOffice {0} answers at {1}.",
                                    client.version().version(), address)));
                }
            }
            return true;
        } catch (SentenceException e) {
            taken.accept(failed(Subject.SERVER, e.sentence()));
        }
        return false;
    }

    private void askForCallerIds(Consumer<Step> taken) throws InterruptedException {
        Connection connection;
        try {
            connection = way.connection();
        } catch (SentenceException e) {
            taken.accept(failed(Subject.SIGN_IN, e.sentence()));
            return;
        }
        try (SuperOfficeClient client = client(connection)) {
            CallerIdAnswer answer = client.callerIds(null);
            taken.accept(signedIn());
            taken.accept(passed(Subject.CALLER_IDS, words(answer)));
        } catch (SuperOfficeException e) {
            if (e.kind().concernsSignIn()) {
                taken.accept(failed(Subject.SIGN_IN, e.sentence()));
                return;
            }
            if (e.kind() == Kind.FORBIDDEN) {
                taken.accept(signedIn());
            }
            taken.accept(failed(Subject.CALLER_IDS, e.sentence()));
        }
    }

    private static Sentence words(CallerIdAnswer answer) {
        return answer instanceof CallerIdAnswer.Changed changed
                ? Sentence.of(
                        changed.directory().size() == 1
                                ? "The caller ids can be read: {0} number."
                                : "The caller ids can be read: {0} numbers.",
                        new Count(changed.directory().size()))
                : Sentence.of("The caller ids can be read.");
    }

    private static Step signedIn() {
        return passed(Subject.SIGN_IN, Sentence.of("The sign-in works."));
    }

    private SuperOfficeClient client(Connection connection) {
        return new SuperOfficeClient(
                connection,
                () -> new DirectoryBuilder(NumberPlan.international()),
                surroundings.clock(),
                ProxySelector.getDefault());
    }

    private static Step passed(Subject subject, Sentence sentence) {
        return new Step(subject, true, sentence);
    }

    private static Step failed(Subject subject, Sentence sentence) {
        return new Step(subject, false, sentence);
    }
}
