package io.github.callcard.ui.settings;

import io.github.callcard.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Details seldom asked of a server, as they are being entered. Belongs to the window's thread; needs no toolkit. */
final class DetailsForm {

    private final Predicate<String> askable;
    private final Words words;
    private final StringProperty selections = new SimpleStringProperty("");
    private final StringProperty acceptLanguage = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("");
    private final StringProperty culture = new SimpleStringProperty("");
    private final StringProperty timeZone = new SimpleStringProperty("");

    /**
     * An empty form.
     *
     * @param askable whether a server can be asked for such a language, culture or time zone
     * @param words of this package
     */
    DetailsForm(Predicate<String> askable, Words words) {
        this.askable = askable;
        this.words = words;
    }

    List<StringProperty> inputs() {
        return List.of(selections, acceptLanguage, language, culture, timeZone);
    }

    ServerDetails details() {
        return new ServerDetails(selections.get(), acceptLanguage.get(), language.get(), culture.get(), timeZone.get());
    }

    void show(ServerDetails details) {
        selections.set(details.selections());
        acceptLanguage.set(details.acceptLanguage());
        language.set(details.language());
        culture.set(details.culture());
        timeZone.set(details.timeZone());
    }

    /** The fault in the details, in one sentence; empty for none. */
    Optional<String> fault() {
        ServerDetails details = details();
        return details.wrongSelection()
                .map(wrong -> words.say("server.selections.fault", wrong))
                .or(() -> details.texts().entrySet().stream()
                        .filter(text -> !text.getValue().isEmpty() && !askable.test(text.getValue()))
                        .map(text -> words.say("server.header.fault", words.say("server." + text.getKey())))
                        .findFirst());
    }

    StringProperty selections() {
        return selections;
    }

    StringProperty acceptLanguage() {
        return acceptLanguage;
    }

    StringProperty language() {
        return language;
    }

    StringProperty culture() {
        return culture;
    }

    StringProperty timeZone() {
        return timeZone;
    }
}
