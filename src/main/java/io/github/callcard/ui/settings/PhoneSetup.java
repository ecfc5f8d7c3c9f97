package io.github.callcard.ui.settings;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.actionurl.ActionUrlSettings;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.line.actionurl.ActionUrls;
import io.github.callcard.line.actionurl.PhoneField;
import io.github.callcard.line.actionurl.PhoneMaker;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.ui.settings.LineAccess.Heard;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The addresses to enter at a desk phone, with this computer's own host and the secret, and the call that shows whether they are
 * right. Belongs to the window's thread; needs no toolkit.
 */
final class PhoneSetup {

    private static final Duration LOAD = Duration.ofMinutes(2);

    /** As long as it takes to find a telephone to call oneself from. */
    private static final Duration WAIT = Duration.ofMinutes(5);

    private static final String THIS_COMPUTER = "127.0.0.1";

    /** The fields of one host. */
    record Fields(String host, List<PhoneField> fields) {}

    private final LinesModel model;
    private final Words words;
    private final Failures failures;
    private final Background loading;
    private final Background waiting;
    private final ObservableList<String> hosts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ActionUrlToken> token = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper waits = new ReadOnlyBooleanWrapper();
    private final SaidText fault = new SaidText();
    private final ObservableList<Heard> heard = FXCollections.observableArrayList();

    /** @param background of the window */
    PhoneSetup(LinesModel model, Words words, Background background) {
        this.model = model;
        this.words = words;
        failures = new Failures(words, "phones.timeout");
        loading = background.another();
        waiting = background.another();
    }

    private record Loaded(ActionUrlToken token, List<String> hosts) {}

    /** Asks for the secret and for this computer's addresses, where they are not known. */
    void load() {
        if (token.get() != null || loading.isRunning()) {
            return;
        }
        fault.say(() -> words.say("phones.loading"));
        loading.start(
                LOAD,
                () -> new Loaded(model.access().phoneToken(), model.access().ownHosts()),
                loaded -> {
                    fault.clear();
                    hosts.setAll(loaded.hosts());
                    token.set(loaded.token());
                },
                failure -> fault.say(failures.sentence(failure)));
    }

    /**
     * The fields of a maker's phones, for each of the hosts.
     *
     * @param chosen one host, or empty for all of them
     */
    List<Fields> fields(PhoneMaker maker, String chosen) {
        ActionUrlToken secret = token.get();
        if (secret == null) {
            return List.of();
        }
        List<String> wanted = chosen.isEmpty() ? reachable() : List.of(chosen);
        return wanted.stream()
                .map(host -> new Fields(host, new ActionUrls(host, port(), secret).of(maker)))
                .toList();
    }

    /** The hosts by which this computer is reached, as the line is set now. */
    List<String> reachable() {
        return isOpen() && !hosts.isEmpty() ? List.copyOf(hosts) : List.of(THIS_COMPUTER);
    }

    /** True when phones in the network are let in. */
    boolean isOpen() {
        LineEntry line = model.draft().get();
        return line != null && line.flag("lan");
    }

    private int port() {
        LineEntry line = model.draft().get();
        return line != null && line.values().get("port") instanceof Integer number
                ? number
                : ActionUrlSettings.USUAL_PORT;
    }

    /** Keeps the line, so that it listens, and waits for the first call that a phone tells of. */
    void callYourself() {
        model.keepOn(this::await);
    }

    private void await(LineEntry line) {
        waits.set(true);
        fault.clear();
        waiting.start(
                WAIT,
                () -> model.access().awaitCall(line),
                call -> {
                    waits.set(false);
                    heard.add(call);
                },
                failure -> {
                    waits.set(false);
                    fault.say(
                            failure instanceof TimeoutException
                                    ? () -> words.say("phones.nothing")
                                    : failures.sentence(failure));
                });
    }

    /** The sentence on what a phone told. */
    String sentence(Heard heardOf) {
        CallDetails call = heardOf.call();
        String way = call.direction() == Direction.OUTGOING ? "phones.came.out" : "phones.came.in";
        return call.number().isEmpty()
                ? words.say("phones.came.withheld", heardOf.line())
                : words.say(way, heardOf.line(), call.number());
    }

    /** Nobody looks any more. */
    void close() {
        loading.cancel();
        waiting.cancel();
        waits.set(false);
    }

    /** Says what it says in the language that the user reads now. */
    void sayAnew() {
        fault.sayAnew();
    }

    /** This computer's addresses and name; empty until they are known. */
    ObservableList<String> hosts() {
        return hosts;
    }

    /** The secret, null until it is known. */
    ReadOnlyObjectProperty<@Nullable ActionUrlToken> token() {
        return token.getReadOnlyProperty();
    }

    /** True while a call is waited for. */
    ReadOnlyBooleanProperty waits() {
        return waits.getReadOnlyProperty();
    }

    /** The sentence on a fault, or on what goes on; empty for nothing. */
    ReadOnlyStringProperty fault() {
        return fault.property();
    }

    /** The calls that phones told of, one for each that was waited for. */
    ObservableList<Heard> heard() {
        return heard;
    }
}
